module dwnasic_chip(x_recency_months, x_frequency_times, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  NOR2 u0 (
    .A(x_time_months[7]),
    .B(x_time_months[6]),
    .Y(n2)
  );
  NOR3 u1 (
    .A(x_time_months[3]),
    .B(x_time_months[1]),
    .C(x_time_months[2]),
    .Y(n1)
  );
  INV u10 (
    .A(n9),
    .Y(n15)
  );
  NOR3 u11 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[6]),
    .Y(n10)
  );
  OAI21 u12 (
    .A1(x_time_months[4]),
    .A2(x_time_months[5]),
    .B(n10),
    .Y(n11)
  );
  NOR3 u13 (
    .A(x_frequency_times[5]),
    .B(n11),
    .C(x_frequency_times[7]),
    .Y(n14)
  );
  INV u14 (
    .A(x_frequency_times[2]),
    .Y(n12)
  );
  OAI21 u15 (
    .A1(x_frequency_times[0]),
    .A2(n12),
    .B(x_frequency_times[1]),
    .Y(n13)
  );
  AOI21 u16 (
    .A1(n13),
    .A2(n14),
    .B(n15),
    .Y(y)
  );
  NAND2 u2 (
    .A(x_time_months[4]),
    .B(x_time_months[5]),
    .Y(n0)
  );
  OAI21 u3 (
    .A1(n0),
    .A2(n1),
    .B(n2),
    .Y(n5)
  );
  NOR3 u4 (
    .A(x_monetary_cc[4]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[2]),
    .Y(n4)
  );
  NOR3 u5 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[6]),
    .Y(n3)
  );
  AOI21 u6 (
    .A1(n3),
    .A2(n4),
    .B(n5),
    .Y(n7)
  );
  NOR3 u7 (
    .A(x_recency_months[4]),
    .B(x_recency_months[6]),
    .C(x_recency_months[5]),
    .Y(n6)
  );
  NAND2 u8 (
    .A(n6),
    .B(n7),
    .Y(n8)
  );
  NOR3 u9 (
    .A(x_recency_months[3]),
    .B(n8),
    .C(x_recency_months[7]),
    .Y(n9)
  );
endmodule

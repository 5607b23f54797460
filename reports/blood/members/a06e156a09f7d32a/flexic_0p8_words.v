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
  wire n16;
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
  OAI21 u10 (
    .A1(x_time_months[4]),
    .A2(x_time_months[5]),
    .B(n6),
    .Y(n7)
  );
  NOR3 u11 (
    .A(n7),
    .B(n8),
    .C(x_frequency_times[5]),
    .Y(n11)
  );
  NOR3 u12 (
    .A(x_monetary_cc[4]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[2]),
    .Y(n10)
  );
  NOR3 u13 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[3]),
    .C(x_monetary_cc[5]),
    .Y(n9)
  );
  AOI21 u14 (
    .A1(n9),
    .A2(n10),
    .B(n11),
    .Y(n13)
  );
  NOR3 u15 (
    .A(x_recency_months[4]),
    .B(x_recency_months[6]),
    .C(x_recency_months[5]),
    .Y(n12)
  );
  NAND3 u16 (
    .A(n12),
    .B(n13),
    .C(n14),
    .Y(n15)
  );
  NOR2 u17 (
    .A(n15),
    .B(n16),
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
    .Y(n16)
  );
  NOR2 u4 (
    .A(x_recency_months[3]),
    .B(x_recency_months[7]),
    .Y(n14)
  );
  NOR3 u5 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[6]),
    .Y(n3)
  );
  INV u6 (
    .A(n3),
    .Y(n8)
  );
  INV u7 (
    .A(x_frequency_times[0]),
    .Y(n4)
  );
  NAND2 u8 (
    .A(n4),
    .B(x_frequency_times[2]),
    .Y(n5)
  );
  AOI21 u9 (
    .A1(x_frequency_times[1]),
    .A2(n5),
    .B(x_frequency_times[7]),
    .Y(n6)
  );
endmodule

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
  wire n17;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  NOR3 u0 (
    .A(x_frequency_times[7]),
    .B(x_frequency_times[6]),
    .C(x_frequency_times[5]),
    .Y(n0)
  );
  INV u1 (
    .A(n0),
    .Y(n1)
  );
  INV u10 (
    .A(n7),
    .Y(n8)
  );
  OAI21 u11 (
    .A1(n8),
    .A2(x_monetary_cc[2]),
    .B(x_monetary_cc[4]),
    .Y(n9)
  );
  NAND2 u12 (
    .A(n9),
    .B(n10),
    .Y(n15)
  );
  NOR2 u13 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n14)
  );
  NAND3 u14 (
    .A(x_time_months[2]),
    .B(x_time_months[1]),
    .C(x_time_months[3]),
    .Y(n11)
  );
  INV u15 (
    .A(n11),
    .Y(n12)
  );
  OAI21 u16 (
    .A1(n12),
    .A2(x_time_months[4]),
    .B(x_time_months[5]),
    .Y(n13)
  );
  AOI21 u17 (
    .A1(n13),
    .A2(n14),
    .B(n15),
    .Y(n16)
  );
  NOR3 u18 (
    .A(n16),
    .B(x_recency_months[5]),
    .C(n17),
    .Y(y)
  );
  NOR2 u2 (
    .A(n1),
    .B(x_frequency_times[4]),
    .Y(n3)
  );
  AOI21 u3 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[2]),
    .B(x_frequency_times[3]),
    .Y(n2)
  );
  AOI21 u4 (
    .A1(n2),
    .A2(n3),
    .B(x_recency_months[7]),
    .Y(n6)
  );
  NAND3 u5 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .C(x_recency_months[2]),
    .Y(n5)
  );
  NOR3 u6 (
    .A(x_recency_months[4]),
    .B(x_recency_months[6]),
    .C(x_recency_months[3]),
    .Y(n4)
  );
  NAND3 u7 (
    .A(n4),
    .B(n5),
    .C(n6),
    .Y(n17)
  );
  NOR3 u8 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[7]),
    .Y(n10)
  );
  AOI21 u9 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B(x_monetary_cc[3]),
    .Y(n7)
  );
endmodule

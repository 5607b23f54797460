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
  NAND3 u0 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .C(x_recency_months[0]),
    .Y(n15)
  );
  NOR3 u1 (
    .A(x_recency_months[3]),
    .B(x_recency_months[5]),
    .C(x_recency_months[6]),
    .Y(n14)
  );
  NAND3 u10 (
    .A(n5),
    .B(n6),
    .C(n7),
    .Y(n12)
  );
  NOR3 u11 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[7]),
    .Y(n11)
  );
  AOI21 u12 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B(x_monetary_cc[3]),
    .Y(n8)
  );
  INV u13 (
    .A(n8),
    .Y(n9)
  );
  OAI21 u14 (
    .A1(n9),
    .A2(x_monetary_cc[2]),
    .B(x_monetary_cc[4]),
    .Y(n10)
  );
  NAND3 u15 (
    .A(n10),
    .B(n11),
    .C(n12),
    .Y(n13)
  );
  NAND3 u16 (
    .A(n13),
    .B(n14),
    .C(n15),
    .Y(n16)
  );
  NOR3 u17 (
    .A(n16),
    .B(x_recency_months[4]),
    .C(x_recency_months[7]),
    .Y(y)
  );
  NAND3 u2 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .C(x_time_months[1]),
    .Y(n0)
  );
  INV u3 (
    .A(n0),
    .Y(n1)
  );
  OAI21 u4 (
    .A1(x_time_months[4]),
    .A2(n1),
    .B(x_time_months[5]),
    .Y(n7)
  );
  NOR2 u5 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n6)
  );
  NOR2 u6 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[6]),
    .Y(n4)
  );
  NOR2 u7 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[7]),
    .Y(n3)
  );
  AOI21 u8 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[2]),
    .B(x_frequency_times[3]),
    .Y(n2)
  );
  NAND3 u9 (
    .A(n2),
    .B(n3),
    .C(n4),
    .Y(n5)
  );
endmodule

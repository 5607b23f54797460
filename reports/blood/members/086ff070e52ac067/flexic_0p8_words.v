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
  NAND3 u0 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .C(x_time_months[1]),
    .Y(n0)
  );
  INV u1 (
    .A(n0),
    .Y(n1)
  );
  AOI21 u10 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B(x_frequency_times[3]),
    .Y(n9)
  );
  INV u11 (
    .A(n9),
    .Y(n10)
  );
  OAI21 u12 (
    .A1(n10),
    .A2(x_frequency_times[2]),
    .B(x_frequency_times[4]),
    .Y(n12)
  );
  INV u13 (
    .A(x_frequency_times[5]),
    .Y(n11)
  );
  NAND3 u14 (
    .A(n11),
    .B(n12),
    .C(n13),
    .Y(n16)
  );
  NAND3 u15 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .C(x_recency_months[0]),
    .Y(n15)
  );
  NOR3 u16 (
    .A(x_recency_months[4]),
    .B(x_recency_months[6]),
    .C(x_recency_months[3]),
    .Y(n14)
  );
  NAND3 u17 (
    .A(n14),
    .B(n15),
    .C(n16),
    .Y(n17)
  );
  NOR3 u18 (
    .A(n17),
    .B(x_recency_months[5]),
    .C(x_recency_months[7]),
    .Y(y)
  );
  OAI21 u2 (
    .A1(x_time_months[4]),
    .A2(n1),
    .B(x_time_months[5]),
    .Y(n6)
  );
  NOR2 u3 (
    .A(x_monetary_cc[5]),
    .B(x_monetary_cc[6]),
    .Y(n4)
  );
  NOR2 u4 (
    .A(x_monetary_cc[4]),
    .B(x_monetary_cc[7]),
    .Y(n3)
  );
  AOI21 u5 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[2]),
    .B(x_monetary_cc[3]),
    .Y(n2)
  );
  NAND3 u6 (
    .A(n2),
    .B(n3),
    .C(n4),
    .Y(n5)
  );
  NAND2 u7 (
    .A(n5),
    .B(n6),
    .Y(n7)
  );
  NOR3 u8 (
    .A(x_time_months[6]),
    .B(n7),
    .C(x_time_months[7]),
    .Y(n8)
  );
  NOR3 u9 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .C(n8),
    .Y(n13)
  );
endmodule

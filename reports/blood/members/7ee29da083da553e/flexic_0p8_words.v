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
  NOR2 u0 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n3)
  );
  NAND3 u1 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .C(x_time_months[1]),
    .Y(n0)
  );
  NOR3 u10 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[6]),
    .Y(n10)
  );
  AOI21 u11 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[2]),
    .B(x_frequency_times[3]),
    .Y(n9)
  );
  NAND2 u12 (
    .A(n9),
    .B(n10),
    .Y(n11)
  );
  OAI21 u13 (
    .A1(x_frequency_times[4]),
    .A2(n11),
    .B(n12),
    .Y(n13)
  );
  NOR3 u14 (
    .A(n13),
    .B(x_recency_months[5]),
    .C(x_recency_months[7]),
    .Y(n16)
  );
  NAND3 u15 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .C(x_recency_months[0]),
    .Y(n15)
  );
  NOR2 u16 (
    .A(x_recency_months[6]),
    .B(x_recency_months[4]),
    .Y(n14)
  );
  NAND3 u17 (
    .A(n14),
    .B(n15),
    .C(n16),
    .Y(n17)
  );
  NOR2 u18 (
    .A(n17),
    .B(x_recency_months[3]),
    .Y(y)
  );
  INV u2 (
    .A(n0),
    .Y(n1)
  );
  OAI21 u3 (
    .A1(x_time_months[4]),
    .A2(n1),
    .B(x_time_months[5]),
    .Y(n2)
  );
  NAND2 u4 (
    .A(n2),
    .B(n3),
    .Y(n8)
  );
  AOI21 u5 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B(x_monetary_cc[3]),
    .Y(n4)
  );
  INV u6 (
    .A(n4),
    .Y(n5)
  );
  OAI21 u7 (
    .A1(n5),
    .A2(x_monetary_cc[2]),
    .B(x_monetary_cc[4]),
    .Y(n7)
  );
  NOR3 u8 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[7]),
    .Y(n6)
  );
  NAND3 u9 (
    .A(n6),
    .B(n7),
    .C(n8),
    .Y(n12)
  );
endmodule

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
  wire n18;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  NAND3 u0 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .C(x_recency_months[2]),
    .Y(n10)
  );
  INV u1 (
    .A(x_time_months[5]),
    .Y(n2)
  );
  NAND2 u10 (
    .A(n7),
    .B(n8),
    .Y(n9)
  );
  OAI21 u11 (
    .A1(x_monetary_cc[7]),
    .A2(n9),
    .B(n10),
    .Y(n18)
  );
  OAI21 u12 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[0]),
    .B(x_frequency_times[2]),
    .Y(n13)
  );
  NOR2 u13 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[6]),
    .Y(n12)
  );
  NOR3 u14 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[4]),
    .Y(n11)
  );
  NAND3 u15 (
    .A(n11),
    .B(n12),
    .C(n13),
    .Y(n16)
  );
  INV u16 (
    .A(x_recency_months[5]),
    .Y(n15)
  );
  NOR3 u17 (
    .A(x_recency_months[4]),
    .B(x_recency_months[6]),
    .C(x_recency_months[3]),
    .Y(n14)
  );
  NAND3 u18 (
    .A(n14),
    .B(n15),
    .C(n16),
    .Y(n17)
  );
  NOR3 u19 (
    .A(x_recency_months[7]),
    .B(n17),
    .C(n18),
    .Y(y)
  );
  NAND3 u2 (
    .A(x_time_months[2]),
    .B(x_time_months[0]),
    .C(x_time_months[1]),
    .Y(n1)
  );
  NOR2 u3 (
    .A(x_time_months[3]),
    .B(x_time_months[4]),
    .Y(n0)
  );
  AOI21 u4 (
    .A1(n0),
    .A2(n1),
    .B(n2),
    .Y(n3)
  );
  NOR3 u5 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .C(n3),
    .Y(n4)
  );
  NOR3 u6 (
    .A(x_monetary_cc[5]),
    .B(n4),
    .C(x_monetary_cc[6]),
    .Y(n8)
  );
  NOR3 u7 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[2]),
    .C(x_monetary_cc[0]),
    .Y(n5)
  );
  INV u8 (
    .A(n5),
    .Y(n6)
  );
  OAI21 u9 (
    .A1(x_monetary_cc[1]),
    .A2(n6),
    .B(x_monetary_cc[4]),
    .Y(n7)
  );
endmodule

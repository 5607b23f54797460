module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input [5:0] t_recency_months;
  wire [5:0] t_recency_months;
  input [2:0] t_frequency_times;
  wire [2:0] t_frequency_times;
  input [9:0] t_monetary_cc;
  wire [9:0] t_monetary_cc;
  input [9:0] t_time_months;
  wire [9:0] t_time_months;
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
  wire n19;
  wire n2;
  wire n20;
  wire n21;
  wire n22;
  wire n23;
  wire n24;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(t_time_months[0]),
    .Y(n5)
  );
  NAND2 u1 (
    .A(t_recency_months[0]),
    .B(t_monetary_cc[9]),
    .Y(n0)
  );
  NOR2 u10 (
    .A(t_recency_months[2]),
    .B(n7),
    .Y(n9)
  );
  AOI21 u11 (
    .A1(t_monetary_cc[3]),
    .A2(n8),
    .B(n9),
    .Y(n22)
  );
  INV u12 (
    .A(t_time_months[2]),
    .Y(n10)
  );
  OAI21 u13 (
    .A1(t_monetary_cc[8]),
    .A2(n10),
    .B(t_monetary_cc[4]),
    .Y(n23)
  );
  NAND3 u14 (
    .A(n23),
    .B(n22),
    .C(n11),
    .Y(n21)
  );
  INV u15 (
    .A(t_frequency_times[1]),
    .Y(n16)
  );
  INV u16 (
    .A(t_monetary_cc[2]),
    .Y(n12)
  );
  OAI21 u17 (
    .A1(n12),
    .A2(t_time_months[3]),
    .B(n16),
    .Y(n20)
  );
  NAND2 u18 (
    .A(t_time_months[6]),
    .B(t_monetary_cc[5]),
    .Y(n14)
  );
  INV u19 (
    .A(t_time_months[7]),
    .Y(n13)
  );
  OAI21 u2 (
    .A1(t_recency_months[0]),
    .A2(t_time_months[9]),
    .B(n0),
    .Y(n1)
  );
  NAND3 u20 (
    .A(t_frequency_times[2]),
    .B(n13),
    .C(n14),
    .Y(n15)
  );
  NAND2 u21 (
    .A(t_time_months[1]),
    .B(n15),
    .Y(n17)
  );
  NOR3 u22 (
    .A(t_monetary_cc[7]),
    .B(n16),
    .C(n17),
    .Y(n18)
  );
  NOR2 u23 (
    .A(n18),
    .B(t_recency_months[4]),
    .Y(n19)
  );
  NAND3 u24 (
    .A(n19),
    .B(n20),
    .C(n21),
    .Y(n24)
  );
  OAI21 u25 (
    .A1(n22),
    .A2(n23),
    .B(n24),
    .Y(y)
  );
  NAND2 u3 (
    .A(t_time_months[8]),
    .B(n1),
    .Y(n2)
  );
  AOI21 u4 (
    .A1(n2),
    .A2(t_monetary_cc[4]),
    .B(t_recency_months[3]),
    .Y(n7)
  );
  NAND3 u5 (
    .A(t_monetary_cc[0]),
    .B(t_recency_months[1]),
    .C(n7),
    .Y(n3)
  );
  NOR2 u6 (
    .A(t_time_months[4]),
    .B(n3),
    .Y(n8)
  );
  AOI21 u7 (
    .A1(n7),
    .A2(t_monetary_cc[1]),
    .B(n8),
    .Y(n4)
  );
  AOI21 u8 (
    .A1(n4),
    .A2(n5),
    .B(t_time_months[1]),
    .Y(n6)
  );
  OAI21 u9 (
    .A1(t_frequency_times[0]),
    .A2(n5),
    .B(n6),
    .Y(n11)
  );
endmodule

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
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  NOR2 u0 (
    .A(t_time_months[9]),
    .B(t_recency_months[0]),
    .Y(n0)
  );
  AOI21 u1 (
    .A1(t_recency_months[0]),
    .A2(t_monetary_cc[9]),
    .B(n0),
    .Y(n2)
  );
  NAND3 u10 (
    .A(n7),
    .B(t_recency_months[1]),
    .C(t_monetary_cc[3]),
    .Y(n6)
  );
  AOI21 u11 (
    .A1(t_time_months[0]),
    .A2(n6),
    .B(t_time_months[4]),
    .Y(n9)
  );
  NAND3 u12 (
    .A(t_monetary_cc[0]),
    .B(n7),
    .C(n9),
    .Y(n10)
  );
  INV u13 (
    .A(t_time_months[1]),
    .Y(n8)
  );
  OAI21 u14 (
    .A1(t_monetary_cc[7]),
    .A2(n8),
    .B(t_frequency_times[0]),
    .Y(n13)
  );
  OAI21 u15 (
    .A1(n13),
    .A2(n9),
    .B(n10),
    .Y(n11)
  );
  NOR2 u16 (
    .A(n11),
    .B(t_monetary_cc[4]),
    .Y(n18)
  );
  INV u17 (
    .A(t_time_months[3]),
    .Y(n12)
  );
  AOI21 u18 (
    .A1(t_monetary_cc[2]),
    .A2(n12),
    .B(t_frequency_times[1]),
    .Y(n14)
  );
  AOI21 u19 (
    .A1(n13),
    .A2(t_frequency_times[1]),
    .B(n14),
    .Y(n16)
  );
  INV u2 (
    .A(t_time_months[8]),
    .Y(n1)
  );
  AOI21 u20 (
    .A1(t_time_months[6]),
    .A2(t_monetary_cc[5]),
    .B(t_time_months[7]),
    .Y(n15)
  );
  AOI21 u21 (
    .A1(n15),
    .A2(t_frequency_times[2]),
    .B(n16),
    .Y(n17)
  );
  NOR3 u22 (
    .A(n17),
    .B(n18),
    .C(t_recency_months[4]),
    .Y(n21)
  );
  OAI21 u23 (
    .A1(n19),
    .A2(n20),
    .B(n21),
    .Y(n22)
  );
  NAND2 u24 (
    .A(n22),
    .B(n23),
    .Y(y)
  );
  OAI21 u3 (
    .A1(n1),
    .A2(n2),
    .B(t_monetary_cc[4]),
    .Y(n3)
  );
  NOR2 u4 (
    .A(n3),
    .B(t_recency_months[2]),
    .Y(n19)
  );
  INV u5 (
    .A(t_monetary_cc[8]),
    .Y(n4)
  );
  NAND3 u6 (
    .A(t_monetary_cc[4]),
    .B(t_time_months[2]),
    .C(n4),
    .Y(n20)
  );
  NAND2 u7 (
    .A(n20),
    .B(n19),
    .Y(n23)
  );
  NOR2 u8 (
    .A(t_recency_months[1]),
    .B(t_monetary_cc[1]),
    .Y(n5)
  );
  NOR2 u9 (
    .A(n5),
    .B(t_recency_months[3]),
    .Y(n7)
  );
endmodule

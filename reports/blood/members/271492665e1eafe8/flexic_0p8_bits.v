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
  wire n25;
  wire n26;
  wire n27;
  wire n28;
  wire n29;
  wire n3;
  wire n30;
  wire n31;
  wire n32;
  wire n33;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(t_time_months[1]),
    .Y(n3)
  );
  INV u1 (
    .A(t_time_months[4]),
    .Y(n2)
  );
  INV u10 (
    .A(t_monetary_cc[8]),
    .Y(n27)
  );
  OAI21 u11 (
    .A1(n3),
    .A2(t_recency_months[5]),
    .B(t_frequency_times[0]),
    .Y(n26)
  );
  NOR2 u12 (
    .A(t_monetary_cc[1]),
    .B(t_recency_months[1]),
    .Y(n25)
  );
  NOR3 u13 (
    .A(t_recency_months[3]),
    .B(n28),
    .C(n25),
    .Y(n24)
  );
  NOR2 u14 (
    .A(t_time_months[0]),
    .B(n24),
    .Y(n23)
  );
  AOI21 u15 (
    .A1(n26),
    .A2(t_time_months[0]),
    .B(n23),
    .Y(n4)
  );
  NAND2 u16 (
    .A(t_time_months[2]),
    .B(n27),
    .Y(n5)
  );
  OAI22 u17 (
    .A1(n29),
    .A2(n5),
    .B1(t_monetary_cc[4]),
    .B2(n4),
    .Y(n6)
  );
  NOR2 u18 (
    .A(t_time_months[9]),
    .B(t_recency_months[0]),
    .Y(n7)
  );
  OAI21 u19 (
    .A1(n31),
    .A2(n30),
    .B(t_monetary_cc[6]),
    .Y(n8)
  );
  INV u2 (
    .A(t_frequency_times[2]),
    .Y(n1)
  );
  OAI21 u20 (
    .A1(n7),
    .A2(n8),
    .B(t_time_months[8]),
    .Y(n9)
  );
  NOR2 u21 (
    .A(t_recency_months[2]),
    .B(n29),
    .Y(n10)
  );
  NAND2 u22 (
    .A(t_recency_months[1]),
    .B(n2),
    .Y(n11)
  );
  NOR3 u23 (
    .A(n32),
    .B(n11),
    .C(t_recency_months[3]),
    .Y(n12)
  );
  AOI22 u24 (
    .A1(n10),
    .A2(n9),
    .B1(n12),
    .B2(n29),
    .Y(n13)
  );
  NAND3 u25 (
    .A(t_monetary_cc[5]),
    .B(t_time_months[6]),
    .C(t_time_months[5]),
    .Y(n14)
  );
  AOI21 u26 (
    .A1(n1),
    .A2(t_time_months[1]),
    .B(t_time_months[7]),
    .Y(n15)
  );
  OAI21 u27 (
    .A1(n1),
    .A2(n14),
    .B(n15),
    .Y(n16)
  );
  NOR2 u28 (
    .A(n0),
    .B(t_monetary_cc[7]),
    .Y(n17)
  );
  NOR2 u29 (
    .A(n33),
    .B(t_time_months[3]),
    .Y(n18)
  );
  INV u3 (
    .A(t_frequency_times[1]),
    .Y(n0)
  );
  AOI21 u30 (
    .A1(n17),
    .A2(n16),
    .B(t_recency_months[4]),
    .Y(n19)
  );
  OAI21 u31 (
    .A1(t_frequency_times[1]),
    .A2(n18),
    .B(n19),
    .Y(n20)
  );
  AOI21 u32 (
    .A1(n13),
    .A2(n6),
    .B(n20),
    .Y(n21)
  );
  INV u33 (
    .A(n21),
    .Y(n22)
  );
  OAI21 u34 (
    .A1(n6),
    .A2(n13),
    .B(n22),
    .Y(y)
  );
  INV u4 (
    .A(t_monetary_cc[2]),
    .Y(n33)
  );
  INV u5 (
    .A(t_monetary_cc[3]),
    .Y(n32)
  );
  INV u6 (
    .A(t_recency_months[0]),
    .Y(n31)
  );
  INV u7 (
    .A(t_monetary_cc[9]),
    .Y(n30)
  );
  INV u8 (
    .A(t_monetary_cc[4]),
    .Y(n29)
  );
  INV u9 (
    .A(t_monetary_cc[0]),
    .Y(n28)
  );
endmodule

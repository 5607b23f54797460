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
  wire n34;
  wire n35;
  wire n36;
  wire n37;
  wire n38;
  wire n39;
  wire n4;
  wire n40;
  wire n41;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  AOI21 u0 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[2]),
    .B(x_recency_months[5]),
    .Y(n2)
  );
  INV u1 (
    .A(x_recency_months[7]),
    .Y(n1)
  );
  INV u10 (
    .A(n7),
    .Y(n20)
  );
  NAND2 u11 (
    .A(n20),
    .B(n8),
    .Y(n36)
  );
  NOR2 u12 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n14)
  );
  NAND3 u13 (
    .A(x_time_months[1]),
    .B(x_time_months[2]),
    .C(x_time_months[0]),
    .Y(n9)
  );
  INV u14 (
    .A(x_time_months[3]),
    .Y(n16)
  );
  NAND2 u15 (
    .A(n16),
    .B(n9),
    .Y(n10)
  );
  OAI21 u16 (
    .A1(n10),
    .A2(x_time_months[4]),
    .B(x_time_months[5]),
    .Y(n13)
  );
  NAND2 u17 (
    .A(n13),
    .B(n14),
    .Y(n18)
  );
  NAND2 u18 (
    .A(n18),
    .B(n36),
    .Y(n30)
  );
  NOR3 u19 (
    .A(x_time_months[3]),
    .B(x_time_months[1]),
    .C(x_time_months[2]),
    .Y(n11)
  );
  NOR3 u2 (
    .A(x_recency_months[6]),
    .B(x_recency_months[4]),
    .C(x_recency_months[3]),
    .Y(n0)
  );
  INV u20 (
    .A(n11),
    .Y(n17)
  );
  NAND2 u21 (
    .A(x_time_months[4]),
    .B(n17),
    .Y(n12)
  );
  OAI21 u22 (
    .A1(n12),
    .A2(n13),
    .B(n14),
    .Y(n34)
  );
  OAI21 u23 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B(x_time_months[2]),
    .Y(n15)
  );
  OAI21 u24 (
    .A1(n15),
    .A2(n16),
    .B(n17),
    .Y(n19)
  );
  AOI21 u25 (
    .A1(n18),
    .A2(n19),
    .B(n34),
    .Y(n21)
  );
  NAND2 u26 (
    .A(n20),
    .B(n21),
    .Y(n22)
  );
  AOI21 u27 (
    .A1(n22),
    .A2(n30),
    .B(n31),
    .Y(n23)
  );
  OAI21 u28 (
    .A1(x_frequency_times[2]),
    .A2(n36),
    .B(n23),
    .Y(n41)
  );
  NOR3 u29 (
    .A(x_time_months[5]),
    .B(n34),
    .C(x_time_months[4]),
    .Y(n24)
  );
  NAND3 u3 (
    .A(n0),
    .B(n1),
    .C(n2),
    .Y(n31)
  );
  INV u30 (
    .A(n24),
    .Y(n40)
  );
  NOR3 u31 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[7]),
    .Y(n28)
  );
  NOR3 u32 (
    .A(x_monetary_cc[0]),
    .B(x_monetary_cc[2]),
    .C(x_monetary_cc[3]),
    .Y(n25)
  );
  INV u33 (
    .A(n25),
    .Y(n26)
  );
  OAI21 u34 (
    .A1(n26),
    .A2(x_monetary_cc[1]),
    .B(x_monetary_cc[4]),
    .Y(n27)
  );
  NAND2 u35 (
    .A(n27),
    .B(n28),
    .Y(n29)
  );
  NOR2 u36 (
    .A(n29),
    .B(n30),
    .Y(n35)
  );
  NOR2 u37 (
    .A(n31),
    .B(x_recency_months[2]),
    .Y(n33)
  );
  NAND2 u38 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .Y(n32)
  );
  OAI21 u39 (
    .A1(n36),
    .A2(n32),
    .B(n33),
    .Y(n37)
  );
  AOI21 u4 (
    .A1(x_frequency_times[2]),
    .A2(x_frequency_times[1]),
    .B(x_frequency_times[3]),
    .Y(n8)
  );
  OAI21 u40 (
    .A1(n34),
    .A2(n37),
    .B(n35),
    .Y(n38)
  );
  OAI21 u41 (
    .A1(n36),
    .A2(n37),
    .B(n38),
    .Y(n39)
  );
  AOI21 u42 (
    .A1(n39),
    .A2(n40),
    .B(n41),
    .Y(y)
  );
  NOR3 u5 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[5]),
    .C(x_frequency_times[7]),
    .Y(n6)
  );
  AOI21 u6 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[0]),
    .B(x_frequency_times[2]),
    .Y(n3)
  );
  INV u7 (
    .A(n3),
    .Y(n4)
  );
  AOI21 u8 (
    .A1(x_frequency_times[3]),
    .A2(n4),
    .B(x_frequency_times[6]),
    .Y(n5)
  );
  NAND2 u9 (
    .A(n5),
    .B(n6),
    .Y(n7)
  );
endmodule

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
  wire n42;
  wire n43;
  wire n44;
  wire n45;
  wire n46;
  wire n47;
  wire n48;
  wire n49;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(x_recency_months[3]),
    .Y(n46)
  );
  NOR2 u1 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n8)
  );
  AOI21 u10 (
    .A1(x_monetary_cc[0]),
    .A2(n32),
    .B(x_monetary_cc[3]),
    .Y(n13)
  );
  NOR3 u11 (
    .A(x_monetary_cc[4]),
    .B(x_monetary_cc[6]),
    .C(x_monetary_cc[7]),
    .Y(n15)
  );
  OAI21 u12 (
    .A1(n15),
    .A2(n13),
    .B(n33),
    .Y(n37)
  );
  OAI21 u13 (
    .A1(x_monetary_cc[2]),
    .A2(x_monetary_cc[1]),
    .B(n37),
    .Y(n31)
  );
  NAND3 u14 (
    .A(n15),
    .B(n13),
    .C(n31),
    .Y(n3)
  );
  INV u15 (
    .A(n3),
    .Y(n5)
  );
  OAI21 u16 (
    .A1(n33),
    .A2(n5),
    .B(n4),
    .Y(n45)
  );
  NOR3 u17 (
    .A(x_recency_months[7]),
    .B(x_recency_months[5]),
    .C(x_recency_months[6]),
    .Y(n29)
  );
  OAI21 u18 (
    .A1(x_recency_months[0]),
    .A2(x_recency_months[1]),
    .B(x_recency_months[2]),
    .Y(n26)
  );
  AOI21 u19 (
    .A1(n26),
    .A2(x_recency_months[3]),
    .B(x_recency_months[4]),
    .Y(n27)
  );
  NOR2 u2 (
    .A(x_time_months[3]),
    .B(x_time_months[4]),
    .Y(n0)
  );
  NAND2 u20 (
    .A(n27),
    .B(n29),
    .Y(n11)
  );
  AOI21 u21 (
    .A1(x_recency_months[2]),
    .A2(x_recency_months[1]),
    .B(n11),
    .Y(n7)
  );
  NAND2 u22 (
    .A(n5),
    .B(n6),
    .Y(n38)
  );
  NAND2 u23 (
    .A(n38),
    .B(n7),
    .Y(n43)
  );
  NAND2 u24 (
    .A(x_time_months[1]),
    .B(x_time_months[5]),
    .Y(n10)
  );
  NAND3 u25 (
    .A(n8),
    .B(n9),
    .C(n10),
    .Y(n18)
  );
  NOR2 u26 (
    .A(n11),
    .B(n18),
    .Y(n19)
  );
  INV u27 (
    .A(x_monetary_cc[2]),
    .Y(n12)
  );
  NAND2 u28 (
    .A(n12),
    .B(n13),
    .Y(n14)
  );
  AOI21 u29 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B(n14),
    .Y(n16)
  );
  INV u3 (
    .A(n0),
    .Y(n1)
  );
  OAI21 u30 (
    .A1(n15),
    .A2(n16),
    .B(n33),
    .Y(n17)
  );
  AOI21 u31 (
    .A1(n17),
    .A2(n18),
    .B(n19),
    .Y(n47)
  );
  NOR3 u32 (
    .A(x_recency_months[2]),
    .B(x_recency_months[0]),
    .C(x_recency_months[1]),
    .Y(n20)
  );
  INV u33 (
    .A(n20),
    .Y(n21)
  );
  NAND3 u34 (
    .A(n21),
    .B(x_recency_months[3]),
    .C(x_recency_months[4]),
    .Y(n30)
  );
  AOI21 u35 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[0]),
    .B(x_frequency_times[3]),
    .Y(n22)
  );
  INV u36 (
    .A(n22),
    .Y(n23)
  );
  OAI21 u37 (
    .A1(n23),
    .A2(x_frequency_times[2]),
    .B(x_frequency_times[4]),
    .Y(n25)
  );
  NOR3 u38 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[6]),
    .C(x_frequency_times[7]),
    .Y(n24)
  );
  NAND2 u39 (
    .A(n24),
    .B(n25),
    .Y(n36)
  );
  AOI21 u4 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B(n1),
    .Y(n2)
  );
  AOI21 u40 (
    .A1(n26),
    .A2(n27),
    .B(n36),
    .Y(n28)
  );
  NAND3 u41 (
    .A(n28),
    .B(n29),
    .C(n30),
    .Y(n42)
  );
  OAI21 u42 (
    .A1(n31),
    .A2(n32),
    .B(n33),
    .Y(n34)
  );
  INV u43 (
    .A(n34),
    .Y(n35)
  );
  NAND3 u44 (
    .A(n35),
    .B(n36),
    .C(n37),
    .Y(n41)
  );
  AOI21 u45 (
    .A1(x_monetary_cc[2]),
    .A2(x_monetary_cc[0]),
    .B(n38),
    .Y(n39)
  );
  INV u46 (
    .A(n39),
    .Y(n40)
  );
  NAND3 u47 (
    .A(n40),
    .B(n41),
    .C(n42),
    .Y(n48)
  );
  AOI21 u48 (
    .A1(n48),
    .A2(n47),
    .B(n43),
    .Y(n44)
  );
  NAND3 u49 (
    .A(n44),
    .B(n45),
    .C(n46),
    .Y(n49)
  );
  OAI21 u5 (
    .A1(x_time_months[2]),
    .A2(n1),
    .B(x_time_months[5]),
    .Y(n9)
  );
  OAI21 u50 (
    .A1(n47),
    .A2(n48),
    .B(n49),
    .Y(y)
  );
  OAI21 u6 (
    .A1(n9),
    .A2(n2),
    .B(n8),
    .Y(n4)
  );
  NOR3 u7 (
    .A(x_monetary_cc[7]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[6]),
    .Y(n33)
  );
  AOI21 u8 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[2]),
    .B(x_monetary_cc[5]),
    .Y(n6)
  );
  NOR2 u9 (
    .A(n6),
    .B(x_monetary_cc[3]),
    .Y(n32)
  );
endmodule

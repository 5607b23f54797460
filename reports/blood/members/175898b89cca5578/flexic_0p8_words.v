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
  wire n50;
  wire n51;
  wire n52;
  wire n53;
  wire n54;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  AOI21 u0 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B(x_frequency_times[3]),
    .Y(n0)
  );
  INV u1 (
    .A(n0),
    .Y(n1)
  );
  NAND2 u10 (
    .A(n6),
    .B(n7),
    .Y(n39)
  );
  NOR2 u11 (
    .A(x_recency_months[4]),
    .B(n39),
    .Y(n9)
  );
  INV u12 (
    .A(n9),
    .Y(n15)
  );
  NOR2 u13 (
    .A(x_recency_months[3]),
    .B(n15),
    .Y(n24)
  );
  NAND2 u14 (
    .A(n24),
    .B(n8),
    .Y(n38)
  );
  AOI21 u15 (
    .A1(n8),
    .A2(n9),
    .B(n24),
    .Y(n10)
  );
  INV u16 (
    .A(n10),
    .Y(n12)
  );
  INV u17 (
    .A(n24),
    .Y(n11)
  );
  NAND2 u18 (
    .A(n11),
    .B(n12),
    .Y(n22)
  );
  NAND2 u19 (
    .A(x_time_months[1]),
    .B(x_time_months[5]),
    .Y(n14)
  );
  OAI21 u2 (
    .A1(x_frequency_times[2]),
    .A2(n1),
    .B(x_frequency_times[4]),
    .Y(n3)
  );
  NOR2 u20 (
    .A(x_time_months[3]),
    .B(x_time_months[4]),
    .Y(n13)
  );
  INV u21 (
    .A(n13),
    .Y(n25)
  );
  OAI21 u22 (
    .A1(x_time_months[2]),
    .A2(n25),
    .B(x_time_months[5]),
    .Y(n26)
  );
  NOR2 u23 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n28)
  );
  NAND3 u24 (
    .A(n28),
    .B(n26),
    .C(n14),
    .Y(n19)
  );
  NOR2 u25 (
    .A(n19),
    .B(n15),
    .Y(n21)
  );
  NOR3 u26 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[5]),
    .Y(n44)
  );
  AOI21 u27 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[2]),
    .B(x_monetary_cc[5]),
    .Y(n35)
  );
  INV u28 (
    .A(n35),
    .Y(n16)
  );
  AOI21 u29 (
    .A1(x_monetary_cc[0]),
    .A2(n16),
    .B(x_monetary_cc[3]),
    .Y(n34)
  );
  NOR3 u3 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[6]),
    .C(x_frequency_times[7]),
    .Y(n2)
  );
  NOR3 u30 (
    .A(x_monetary_cc[7]),
    .B(x_monetary_cc[4]),
    .C(x_monetary_cc[6]),
    .Y(n36)
  );
  OAI21 u31 (
    .A1(n36),
    .A2(n34),
    .B(n44),
    .Y(n42)
  );
  INV u32 (
    .A(n42),
    .Y(n18)
  );
  AOI21 u33 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B(x_monetary_cc[2]),
    .Y(n17)
  );
  OAI21 u34 (
    .A1(n36),
    .A2(n17),
    .B(n18),
    .Y(n20)
  );
  AOI22 u35 (
    .A1(n19),
    .A2(n20),
    .B1(n21),
    .B2(n22),
    .Y(n49)
  );
  NAND2 u36 (
    .A(n38),
    .B(x_recency_months[1]),
    .Y(n23)
  );
  NAND2 u37 (
    .A(n23),
    .B(n24),
    .Y(n33)
  );
  AOI21 u38 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B(n25),
    .Y(n27)
  );
  OAI21 u39 (
    .A1(n26),
    .A2(n27),
    .B(n28),
    .Y(n32)
  );
  NAND2 u4 (
    .A(n2),
    .B(n3),
    .Y(n43)
  );
  OAI21 u40 (
    .A1(x_monetary_cc[2]),
    .A2(x_monetary_cc[1]),
    .B(n42),
    .Y(n45)
  );
  NAND3 u41 (
    .A(n45),
    .B(n36),
    .C(n34),
    .Y(n30)
  );
  INV u42 (
    .A(n44),
    .Y(n29)
  );
  NAND2 u43 (
    .A(n29),
    .B(n30),
    .Y(n31)
  );
  AOI21 u44 (
    .A1(n31),
    .A2(n32),
    .B(n33),
    .Y(n37)
  );
  NAND3 u45 (
    .A(n34),
    .B(n35),
    .C(n36),
    .Y(n41)
  );
  NAND2 u46 (
    .A(n41),
    .B(n37),
    .Y(n50)
  );
  OAI21 u47 (
    .A1(n50),
    .A2(n49),
    .B(n38),
    .Y(n40)
  );
  NOR3 u48 (
    .A(n39),
    .B(n40),
    .C(n43),
    .Y(n54)
  );
  AOI21 u49 (
    .A1(x_monetary_cc[2]),
    .A2(x_monetary_cc[0]),
    .B(n41),
    .Y(n53)
  );
  OAI21 u5 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .B(x_recency_months[2]),
    .Y(n8)
  );
  NAND3 u50 (
    .A(n42),
    .B(n43),
    .C(n44),
    .Y(n47)
  );
  INV u51 (
    .A(n45),
    .Y(n46)
  );
  AOI21 u52 (
    .A1(x_monetary_cc[3]),
    .A2(n46),
    .B(n47),
    .Y(n48)
  );
  OAI21 u53 (
    .A1(n48),
    .A2(n49),
    .B(n50),
    .Y(n51)
  );
  INV u54 (
    .A(n51),
    .Y(n52)
  );
  NOR3 u55 (
    .A(n52),
    .B(n53),
    .C(n54),
    .Y(y)
  );
  NOR3 u6 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .C(x_recency_months[2]),
    .Y(n4)
  );
  INV u7 (
    .A(n4),
    .Y(n5)
  );
  NAND3 u8 (
    .A(n5),
    .B(x_recency_months[3]),
    .C(x_recency_months[4]),
    .Y(n7)
  );
  NOR3 u9 (
    .A(x_recency_months[7]),
    .B(x_recency_months[5]),
    .C(x_recency_months[6]),
    .Y(n6)
  );
endmodule

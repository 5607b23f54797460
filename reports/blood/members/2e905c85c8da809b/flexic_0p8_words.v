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
  wire n55;
  wire n56;
  wire n57;
  wire n58;
  wire n59;
  wire n6;
  wire n60;
  wire n61;
  wire n62;
  wire n63;
  wire n64;
  wire n65;
  wire n66;
  wire n67;
  wire n68;
  wire n69;
  wire n7;
  wire n70;
  wire n71;
  wire n72;
  wire n73;
  wire n8;
  wire n9;
  NOR2 u0 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .Y(n8)
  );
  NOR2 u1 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[2]),
    .Y(n15)
  );
  NAND2 u10 (
    .A(x_time_months[3]),
    .B(n29),
    .Y(n22)
  );
  NOR2 u11 (
    .A(n28),
    .B(n22),
    .Y(n20)
  );
  NOR3 u12 (
    .A(x_time_months[1]),
    .B(x_time_months[2]),
    .C(n20),
    .Y(n21)
  );
  OAI21 u13 (
    .A1(n21),
    .A2(n28),
    .B(n67),
    .Y(n23)
  );
  NAND2 u14 (
    .A(x_frequency_times[0]),
    .B(x_frequency_times[1]),
    .Y(n16)
  );
  NOR2 u15 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[4]),
    .Y(n7)
  );
  AOI21 u16 (
    .A1(n6),
    .A2(x_frequency_times[0]),
    .B(x_frequency_times[1]),
    .Y(n11)
  );
  INV u17 (
    .A(x_frequency_times[2]),
    .Y(n3)
  );
  AOI21 u18 (
    .A1(n3),
    .A2(n11),
    .B(n7),
    .Y(n2)
  );
  INV u19 (
    .A(n2),
    .Y(n18)
  );
  INV u2 (
    .A(x_frequency_times[3]),
    .Y(n6)
  );
  NOR3 u20 (
    .A(n3),
    .B(n18),
    .C(n16),
    .Y(n4)
  );
  NOR2 u21 (
    .A(n4),
    .B(n23),
    .Y(n13)
  );
  OAI21 u22 (
    .A1(x_frequency_times[4]),
    .A2(n5),
    .B(x_frequency_times[5]),
    .Y(n10)
  );
  NAND2 u23 (
    .A(n6),
    .B(n7),
    .Y(n9)
  );
  NAND3 u24 (
    .A(n8),
    .B(n9),
    .C(n10),
    .Y(n43)
  );
  OAI21 u25 (
    .A1(n15),
    .A2(n11),
    .B(n43),
    .Y(n12)
  );
  AOI21 u26 (
    .A1(n12),
    .A2(n13),
    .B(n14),
    .Y(n19)
  );
  AOI21 u27 (
    .A1(n15),
    .A2(n16),
    .B(n43),
    .Y(n17)
  );
  AOI21 u28 (
    .A1(n17),
    .A2(n18),
    .B(n19),
    .Y(n42)
  );
  NAND2 u29 (
    .A(n67),
    .B(n20),
    .Y(n32)
  );
  NOR2 u3 (
    .A(n6),
    .B(n15),
    .Y(n5)
  );
  OAI21 u30 (
    .A1(n21),
    .A2(n22),
    .B(n28),
    .Y(n64)
  );
  NOR3 u31 (
    .A(n64),
    .B(n23),
    .C(x_time_months[5]),
    .Y(n68)
  );
  NAND2 u32 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n24)
  );
  NOR2 u33 (
    .A(n24),
    .B(n68),
    .Y(n25)
  );
  NAND2 u34 (
    .A(x_time_months[6]),
    .B(x_time_months[4]),
    .Y(n65)
  );
  AOI21 u35 (
    .A1(n65),
    .A2(n29),
    .B(n25),
    .Y(n27)
  );
  NOR2 u36 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n26)
  );
  OAI21 u37 (
    .A1(n26),
    .A2(n27),
    .B(n28),
    .Y(n31)
  );
  NOR3 u38 (
    .A(x_time_months[5]),
    .B(x_time_months[3]),
    .C(n29),
    .Y(n30)
  );
  OAI21 u39 (
    .A1(n30),
    .A2(n31),
    .B(n32),
    .Y(n44)
  );
  NOR2 u4 (
    .A(x_frequency_times[5]),
    .B(n5),
    .Y(n0)
  );
  NAND2 u40 (
    .A(x_monetary_cc[2]),
    .B(x_monetary_cc[1]),
    .Y(n38)
  );
  NOR2 u41 (
    .A(x_monetary_cc[4]),
    .B(x_monetary_cc[3]),
    .Y(n37)
  );
  NAND2 u42 (
    .A(n37),
    .B(n38),
    .Y(n33)
  );
  AOI21 u43 (
    .A1(x_monetary_cc[5]),
    .A2(n33),
    .B(x_monetary_cc[7]),
    .Y(n35)
  );
  INV u44 (
    .A(x_monetary_cc[6]),
    .Y(n34)
  );
  NAND2 u45 (
    .A(n34),
    .B(n35),
    .Y(n36)
  );
  NOR2 u46 (
    .A(n36),
    .B(n44),
    .Y(n41)
  );
  NOR3 u47 (
    .A(x_monetary_cc[5]),
    .B(x_monetary_cc[4]),
    .C(n36),
    .Y(n39)
  );
  OAI21 u48 (
    .A1(n37),
    .A2(n38),
    .B(n39),
    .Y(n40)
  );
  AOI21 u49 (
    .A1(n40),
    .A2(n41),
    .B(n42),
    .Y(n73)
  );
  NAND2 u5 (
    .A(n0),
    .B(n8),
    .Y(n14)
  );
  INV u50 (
    .A(n43),
    .Y(n45)
  );
  NOR2 u51 (
    .A(n44),
    .B(n45),
    .Y(n70)
  );
  OAI21 u52 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[2]),
    .B(x_recency_months[3]),
    .Y(n47)
  );
  NOR2 u53 (
    .A(x_recency_months[4]),
    .B(x_recency_months[7]),
    .Y(n46)
  );
  NAND2 u54 (
    .A(n46),
    .B(n47),
    .Y(n53)
  );
  NOR2 u55 (
    .A(x_recency_months[3]),
    .B(n53),
    .Y(n49)
  );
  NOR2 u56 (
    .A(x_recency_months[7]),
    .B(x_recency_months[6]),
    .Y(n57)
  );
  AOI21 u57 (
    .A1(x_recency_months[0]),
    .A2(n57),
    .B(x_recency_months[1]),
    .Y(n48)
  );
  AOI21 u58 (
    .A1(n49),
    .A2(n48),
    .B(x_recency_months[2]),
    .Y(n51)
  );
  OAI21 u59 (
    .A1(n48),
    .A2(n51),
    .B(n49),
    .Y(n50)
  );
  NOR2 u6 (
    .A(x_time_months[7]),
    .B(x_time_months[6]),
    .Y(n67)
  );
  NOR2 u60 (
    .A(n50),
    .B(x_recency_months[5]),
    .Y(n58)
  );
  OAI21 u61 (
    .A1(n51),
    .A2(x_recency_months[2]),
    .B(x_recency_months[5]),
    .Y(n52)
  );
  NAND2 u62 (
    .A(n57),
    .B(n52),
    .Y(n54)
  );
  AOI21 u63 (
    .A1(n53),
    .A2(n54),
    .B(x_recency_months[6]),
    .Y(n59)
  );
  NAND2 u64 (
    .A(n59),
    .B(n58),
    .Y(n56)
  );
  INV u65 (
    .A(n54),
    .Y(n55)
  );
  AOI21 u66 (
    .A1(n55),
    .A2(n56),
    .B(n70),
    .Y(n63)
  );
  NOR2 u67 (
    .A(n57),
    .B(n58),
    .Y(n62)
  );
  INV u68 (
    .A(n59),
    .Y(n60)
  );
  INV u69 (
    .A(n60),
    .Y(n61)
  );
  NOR2 u7 (
    .A(x_time_months[4]),
    .B(x_time_months[6]),
    .Y(n1)
  );
  OAI21 u70 (
    .A1(n61),
    .A2(n62),
    .B(n63),
    .Y(n72)
  );
  INV u71 (
    .A(n64),
    .Y(n66)
  );
  AOI21 u72 (
    .A1(n65),
    .A2(n66),
    .B(n67),
    .Y(n69)
  );
  OAI21 u73 (
    .A1(n68),
    .A2(n69),
    .B(n70),
    .Y(n71)
  );
  AOI21 u74 (
    .A1(n71),
    .A2(n72),
    .B(n73),
    .Y(y)
  );
  INV u8 (
    .A(n1),
    .Y(n29)
  );
  AOI21 u9 (
    .A1(x_time_months[5]),
    .A2(n29),
    .B(x_time_months[7]),
    .Y(n28)
  );
endmodule

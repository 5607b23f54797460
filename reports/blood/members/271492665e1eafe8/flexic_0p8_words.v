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
  wire n74;
  wire n75;
  wire n76;
  wire n77;
  wire n78;
  wire n79;
  wire n8;
  wire n80;
  wire n81;
  wire n82;
  wire n83;
  wire n84;
  wire n85;
  wire n86;
  wire n9;
  NOR3 u0 (
    .A(x_monetary_cc[4]),
    .B(x_monetary_cc[6]),
    .C(x_monetary_cc[7]),
    .Y(n65)
  );
  INV u1 (
    .A(x_monetary_cc[3]),
    .Y(n64)
  );
  NOR2 u10 (
    .A(x_time_months[4]),
    .B(n2),
    .Y(n9)
  );
  AOI21 u11 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B(x_time_months[2]),
    .Y(n3)
  );
  INV u12 (
    .A(n3),
    .Y(n7)
  );
  NOR2 u13 (
    .A(x_time_months[3]),
    .B(n7),
    .Y(n45)
  );
  OAI21 u14 (
    .A1(n45),
    .A2(n9),
    .B(n54),
    .Y(n14)
  );
  NAND2 u15 (
    .A(n66),
    .B(n65),
    .Y(n51)
  );
  NOR2 u16 (
    .A(n51),
    .B(x_monetary_cc[3]),
    .Y(n80)
  );
  NOR2 u17 (
    .A(n51),
    .B(x_monetary_cc[2]),
    .Y(n78)
  );
  INV u18 (
    .A(x_monetary_cc[1]),
    .Y(n26)
  );
  OAI21 u19 (
    .A1(n26),
    .A2(n78),
    .B(n80),
    .Y(n56)
  );
  AOI21 u2 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B(x_monetary_cc[2]),
    .Y(n27)
  );
  NAND2 u20 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n5)
  );
  NOR2 u21 (
    .A(x_time_months[1]),
    .B(x_time_months[0]),
    .Y(n4)
  );
  OAI21 u22 (
    .A1(n4),
    .A2(n5),
    .B(n9),
    .Y(n43)
  );
  NOR2 u23 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n59)
  );
  OAI21 u24 (
    .A1(n9),
    .A2(n59),
    .B(n54),
    .Y(n34)
  );
  NAND2 u25 (
    .A(n34),
    .B(x_time_months[3]),
    .Y(n6)
  );
  INV u26 (
    .A(n6),
    .Y(n53)
  );
  AOI21 u27 (
    .A1(n7),
    .A2(n53),
    .B(n43),
    .Y(n39)
  );
  NOR3 u28 (
    .A(x_time_months[4]),
    .B(x_time_months[5]),
    .C(x_time_months[7]),
    .Y(n60)
  );
  NAND2 u29 (
    .A(n60),
    .B(n39),
    .Y(n8)
  );
  AOI21 u3 (
    .A1(n27),
    .A2(n64),
    .B(n65),
    .Y(n1)
  );
  INV u30 (
    .A(n8),
    .Y(n21)
  );
  NAND2 u31 (
    .A(n9),
    .B(n60),
    .Y(n49)
  );
  NOR2 u32 (
    .A(n49),
    .B(n21),
    .Y(n13)
  );
  NOR2 u33 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[5]),
    .Y(n11)
  );
  NOR3 u34 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[6]),
    .C(x_frequency_times[7]),
    .Y(n10)
  );
  NAND2 u35 (
    .A(n10),
    .B(n11),
    .Y(n31)
  );
  NOR2 u36 (
    .A(x_frequency_times[2]),
    .B(n31),
    .Y(n33)
  );
  INV u37 (
    .A(n33),
    .Y(n12)
  );
  AOI21 u38 (
    .A1(n12),
    .A2(n13),
    .B(n56),
    .Y(n73)
  );
  OAI21 u39 (
    .A1(n73),
    .A2(n14),
    .B(n15),
    .Y(n30)
  );
  NOR3 u4 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[7]),
    .Y(n66)
  );
  NAND2 u40 (
    .A(n27),
    .B(n80),
    .Y(n20)
  );
  NOR3 u41 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .C(x_recency_months[2]),
    .Y(n16)
  );
  INV u42 (
    .A(n16),
    .Y(n17)
  );
  AOI21 u43 (
    .A1(n17),
    .A2(x_recency_months[3]),
    .B(x_recency_months[7]),
    .Y(n19)
  );
  NOR3 u44 (
    .A(x_recency_months[5]),
    .B(x_recency_months[4]),
    .C(x_recency_months[6]),
    .Y(n18)
  );
  NAND2 u45 (
    .A(n18),
    .B(n19),
    .Y(n38)
  );
  NOR2 u46 (
    .A(x_recency_months[3]),
    .B(n38),
    .Y(n24)
  );
  INV u47 (
    .A(x_recency_months[2]),
    .Y(n22)
  );
  NAND2 u48 (
    .A(n22),
    .B(n24),
    .Y(n62)
  );
  OAI21 u49 (
    .A1(n62),
    .A2(n20),
    .B(n21),
    .Y(n25)
  );
  INV u5 (
    .A(n66),
    .Y(n0)
  );
  NAND2 u50 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .Y(n23)
  );
  OAI21 u51 (
    .A1(n22),
    .A2(n23),
    .B(n24),
    .Y(n77)
  );
  NOR2 u52 (
    .A(n77),
    .B(n25),
    .Y(n29)
  );
  NAND3 u53 (
    .A(n80),
    .B(n26),
    .C(n27),
    .Y(n28)
  );
  AOI21 u54 (
    .A1(n28),
    .A2(n29),
    .B(n30),
    .Y(n86)
  );
  NOR2 u55 (
    .A(x_frequency_times[1]),
    .B(n31),
    .Y(n40)
  );
  INV u56 (
    .A(x_frequency_times[0]),
    .Y(n32)
  );
  AOI21 u57 (
    .A1(n32),
    .A2(n40),
    .B(n33),
    .Y(n41)
  );
  INV u58 (
    .A(n34),
    .Y(n36)
  );
  NAND2 u59 (
    .A(n80),
    .B(n78),
    .Y(n35)
  );
  NOR2 u6 (
    .A(n0),
    .B(n1),
    .Y(n15)
  );
  AOI21 u60 (
    .A1(n35),
    .A2(n36),
    .B(n41),
    .Y(n37)
  );
  NOR2 u61 (
    .A(n37),
    .B(n38),
    .Y(n52)
  );
  NOR2 u62 (
    .A(n39),
    .B(n54),
    .Y(n44)
  );
  OAI21 u63 (
    .A1(n40),
    .A2(n44),
    .B(n41),
    .Y(n42)
  );
  INV u64 (
    .A(n42),
    .Y(n48)
  );
  NAND2 u65 (
    .A(n43),
    .B(n44),
    .Y(n58)
  );
  OAI21 u66 (
    .A1(n54),
    .A2(n45),
    .B(n58),
    .Y(n47)
  );
  NOR2 u67 (
    .A(x_monetary_cc[0]),
    .B(x_monetary_cc[1]),
    .Y(n79)
  );
  AOI21 u68 (
    .A1(n78),
    .A2(n79),
    .B(n80),
    .Y(n46)
  );
  AOI22 u69 (
    .A1(n46),
    .A2(n47),
    .B1(n48),
    .B2(n49),
    .Y(n50)
  );
  NOR2 u7 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n61)
  );
  OAI21 u70 (
    .A1(n50),
    .A2(n51),
    .B(n52),
    .Y(n85)
  );
  OAI21 u71 (
    .A1(x_time_months[2]),
    .A2(x_time_months[1]),
    .B(n53),
    .Y(n55)
  );
  NAND3 u72 (
    .A(n62),
    .B(n54),
    .C(n55),
    .Y(n57)
  );
  NOR2 u73 (
    .A(n56),
    .B(n57),
    .Y(n76)
  );
  OAI21 u74 (
    .A1(x_recency_months[0]),
    .A2(x_recency_months[1]),
    .B(x_recency_months[2]),
    .Y(n75)
  );
  INV u75 (
    .A(n58),
    .Y(n72)
  );
  AOI21 u76 (
    .A1(n59),
    .A2(n60),
    .B(n61),
    .Y(n63)
  );
  NOR2 u77 (
    .A(n62),
    .B(x_recency_months[1]),
    .Y(n67)
  );
  NAND2 u78 (
    .A(n67),
    .B(n63),
    .Y(n69)
  );
  AOI21 u79 (
    .A1(n64),
    .A2(n65),
    .B(n66),
    .Y(n68)
  );
  INV u8 (
    .A(n61),
    .Y(n2)
  );
  OAI21 u80 (
    .A1(n67),
    .A2(n68),
    .B(n69),
    .Y(n70)
  );
  INV u81 (
    .A(n70),
    .Y(n71)
  );
  AOI21 u82 (
    .A1(n71),
    .A2(n72),
    .B(n73),
    .Y(n74)
  );
  AOI21 u83 (
    .A1(n74),
    .A2(n75),
    .B(n76),
    .Y(n84)
  );
  AOI21 u84 (
    .A1(n86),
    .A2(n85),
    .B(n77),
    .Y(n82)
  );
  OAI21 u85 (
    .A1(n78),
    .A2(n79),
    .B(n80),
    .Y(n81)
  );
  NAND2 u86 (
    .A(n81),
    .B(n82),
    .Y(n83)
  );
  OAI22 u87 (
    .A1(n83),
    .A2(n84),
    .B1(n85),
    .B2(n86),
    .Y(y)
  );
  NOR2 u9 (
    .A(x_time_months[5]),
    .B(n2),
    .Y(n54)
  );
endmodule

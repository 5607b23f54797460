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
  wire n87;
  wire n88;
  wire n89;
  wire n9;
  INV u0 (
    .A(x_time_months[3]),
    .Y(n56)
  );
  INV u1 (
    .A(x_recency_months[3]),
    .Y(n55)
  );
  OR2 u10 (
    .A(x_monetary_cc[7]),
    .B(x_monetary_cc[6]),
    .Y(n46)
  );
  OR2 u11 (
    .A(n46),
    .B(x_monetary_cc[5]),
    .Y(n45)
  );
  NOR2 u12 (
    .A(x_monetary_cc[4]),
    .B(n45),
    .Y(n44)
  );
  INV u13 (
    .A(n44),
    .Y(n43)
  );
  AOI21 u14 (
    .A1(x_monetary_cc[2]),
    .A2(x_monetary_cc[3]),
    .B(n43),
    .Y(n42)
  );
  OAI21 u15 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[0]),
    .B(x_monetary_cc[3]),
    .Y(n41)
  );
  AOI21 u16 (
    .A1(n41),
    .A2(n42),
    .B(n47),
    .Y(n40)
  );
  AND2 u17 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n39)
  );
  AOI21 u18 (
    .A1(n50),
    .A2(x_time_months[3]),
    .B(n39),
    .Y(n38)
  );
  NAND3 u19 (
    .A(n52),
    .B(n51),
    .C(n53),
    .Y(n37)
  );
  INV u2 (
    .A(x_recency_months[2]),
    .Y(n54)
  );
  NOR2 u20 (
    .A(n40),
    .B(n37),
    .Y(n36)
  );
  NOR3 u21 (
    .A(x_time_months[5]),
    .B(x_time_months[6]),
    .C(x_time_months[7]),
    .Y(n35)
  );
  INV u22 (
    .A(n35),
    .Y(n34)
  );
  AOI21 u23 (
    .A1(n36),
    .A2(n38),
    .B(n43),
    .Y(n33)
  );
  NAND2 u24 (
    .A(x_frequency_times[0]),
    .B(x_frequency_times[2]),
    .Y(n32)
  );
  INV u25 (
    .A(n32),
    .Y(n31)
  );
  OAI21 u26 (
    .A1(n53),
    .A2(n49),
    .B(n35),
    .Y(n30)
  );
  OR2 u27 (
    .A(x_monetary_cc[2]),
    .B(x_monetary_cc[3]),
    .Y(n29)
  );
  NOR2 u28 (
    .A(x_time_months[4]),
    .B(n34),
    .Y(n28)
  );
  OAI22 u29 (
    .A1(n32),
    .A2(n28),
    .B1(n31),
    .B2(n29),
    .Y(n27)
  );
  INV u3 (
    .A(x_time_months[4]),
    .Y(n53)
  );
  AOI22 u30 (
    .A1(n30),
    .A2(n32),
    .B1(n27),
    .B2(n44),
    .Y(n26)
  );
  NOR2 u31 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[5]),
    .Y(n25)
  );
  NOR3 u32 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[6]),
    .Y(n24)
  );
  NAND2 u33 (
    .A(n24),
    .B(n25),
    .Y(n23)
  );
  NOR2 u34 (
    .A(x_frequency_times[2]),
    .B(n23),
    .Y(n22)
  );
  NOR2 u35 (
    .A(x_frequency_times[1]),
    .B(n23),
    .Y(n21)
  );
  NOR2 u36 (
    .A(n22),
    .B(n21),
    .Y(n20)
  );
  NOR3 u37 (
    .A(x_recency_months[5]),
    .B(x_recency_months[7]),
    .C(x_recency_months[6]),
    .Y(n19)
  );
  INV u38 (
    .A(n19),
    .Y(n18)
  );
  NOR2 u39 (
    .A(x_recency_months[4]),
    .B(n18),
    .Y(n17)
  );
  INV u4 (
    .A(x_time_months[6]),
    .Y(n52)
  );
  NOR2 u40 (
    .A(x_recency_months[1]),
    .B(x_recency_months[0]),
    .Y(n16)
  );
  AOI21 u41 (
    .A1(n16),
    .A2(n54),
    .B(n55),
    .Y(n15)
  );
  INV u42 (
    .A(n15),
    .Y(n14)
  );
  NOR3 u43 (
    .A(x_recency_months[4]),
    .B(n18),
    .C(n15),
    .Y(n13)
  );
  OAI21 u44 (
    .A1(n26),
    .A2(n20),
    .B(n13),
    .Y(n12)
  );
  AOI21 u45 (
    .A1(n33),
    .A2(n34),
    .B(n12),
    .Y(n11)
  );
  INV u46 (
    .A(n11),
    .Y(n10)
  );
  AOI21 u47 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[2]),
    .B(x_monetary_cc[3]),
    .Y(n9)
  );
  NAND2 u48 (
    .A(n9),
    .B(n44),
    .Y(n8)
  );
  INV u49 (
    .A(n8),
    .Y(n7)
  );
  INV u5 (
    .A(x_time_months[7]),
    .Y(n51)
  );
  OAI21 u50 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B(n39),
    .Y(n6)
  );
  INV u51 (
    .A(n6),
    .Y(n5)
  );
  NOR2 u52 (
    .A(n37),
    .B(n5),
    .Y(n4)
  );
  AOI21 u53 (
    .A1(n14),
    .A2(n19),
    .B(n28),
    .Y(n3)
  );
  NOR2 u54 (
    .A(n17),
    .B(n8),
    .Y(n2)
  );
  AOI22 u55 (
    .A1(n5),
    .A2(n28),
    .B1(n2),
    .B2(n3),
    .Y(n1)
  );
  OAI21 u56 (
    .A1(n53),
    .A2(n47),
    .B(n35),
    .Y(n0)
  );
  OAI22 u57 (
    .A1(n7),
    .A2(n0),
    .B1(n22),
    .B2(n1),
    .Y(n89)
  );
  NAND2 u58 (
    .A(n17),
    .B(n55),
    .Y(n88)
  );
  AND2 u59 (
    .A(x_recency_months[2]),
    .B(x_recency_months[0]),
    .Y(n87)
  );
  AND2 u6 (
    .A(x_time_months[1]),
    .B(x_time_months[0]),
    .Y(n50)
  );
  AOI21 u60 (
    .A1(n87),
    .A2(x_recency_months[1]),
    .B(n88),
    .Y(n86)
  );
  NAND3 u61 (
    .A(n6),
    .B(n86),
    .C(n28),
    .Y(n85)
  );
  AOI21 u62 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B(n29),
    .Y(n84)
  );
  INV u63 (
    .A(n84),
    .Y(n83)
  );
  NAND2 u64 (
    .A(n83),
    .B(x_monetary_cc[4]),
    .Y(n82)
  );
  NAND3 u65 (
    .A(n54),
    .B(n17),
    .C(n55),
    .Y(n81)
  );
  OAI21 u66 (
    .A1(x_monetary_cc[1]),
    .A2(n29),
    .B(n81),
    .Y(n80)
  );
  NOR2 u67 (
    .A(x_monetary_cc[4]),
    .B(n83),
    .Y(n79)
  );
  AOI22 u68 (
    .A1(n82),
    .A2(n85),
    .B1(n79),
    .B2(n80),
    .Y(n78)
  );
  NOR3 u69 (
    .A(n45),
    .B(n78),
    .C(n89),
    .Y(n77)
  );
  NOR2 u7 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n49)
  );
  NOR2 u70 (
    .A(n10),
    .B(n77),
    .Y(n76)
  );
  INV u71 (
    .A(n76),
    .Y(n75)
  );
  NOR3 u72 (
    .A(x_time_months[4]),
    .B(n48),
    .C(x_time_months[5]),
    .Y(n74)
  );
  OAI21 u73 (
    .A1(n52),
    .A2(n74),
    .B(n51),
    .Y(n73)
  );
  NOR3 u74 (
    .A(x_recency_months[1]),
    .B(n81),
    .C(n73),
    .Y(n72)
  );
  OAI21 u75 (
    .A1(x_monetary_cc[4]),
    .A2(x_monetary_cc[3]),
    .B(x_monetary_cc[5]),
    .Y(n71)
  );
  INV u76 (
    .A(n71),
    .Y(n70)
  );
  OAI22 u77 (
    .A1(n46),
    .A2(n70),
    .B1(x_recency_months[1]),
    .B2(n81),
    .Y(n69)
  );
  INV u78 (
    .A(n69),
    .Y(n68)
  );
  NOR3 u79 (
    .A(n72),
    .B(n68),
    .C(n42),
    .Y(n67)
  );
  INV u8 (
    .A(n49),
    .Y(n48)
  );
  NOR3 u80 (
    .A(n35),
    .B(n4),
    .C(n67),
    .Y(n66)
  );
  OAI21 u81 (
    .A1(n54),
    .A2(n16),
    .B(n8),
    .Y(n65)
  );
  NOR3 u82 (
    .A(n88),
    .B(n65),
    .C(n66),
    .Y(n64)
  );
  NOR2 u83 (
    .A(x_time_months[2]),
    .B(x_time_months[1]),
    .Y(n63)
  );
  NOR3 u84 (
    .A(n53),
    .B(n63),
    .C(n56),
    .Y(n62)
  );
  OAI21 u85 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[0]),
    .B(x_monetary_cc[2]),
    .Y(n61)
  );
  NOR3 u86 (
    .A(n62),
    .B(n61),
    .C(n8),
    .Y(n60)
  );
  NAND3 u87 (
    .A(n60),
    .B(n81),
    .C(n86),
    .Y(n59)
  );
  INV u88 (
    .A(n59),
    .Y(n58)
  );
  AOI21 u89 (
    .A1(n58),
    .A2(n35),
    .B(n64),
    .Y(n57)
  );
  NOR2 u9 (
    .A(n50),
    .B(n48),
    .Y(n47)
  );
  AOI22 u90 (
    .A1(n77),
    .A2(n10),
    .B1(n57),
    .B2(n75),
    .Y(y)
  );
endmodule

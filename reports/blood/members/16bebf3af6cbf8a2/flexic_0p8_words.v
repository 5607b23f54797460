module dwnasic_chip(x_recency_months, x_frequency_times, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
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
  wire n90;
  wire n91;
  wire n92;
  wire n93;
  wire n94;
  INV u0 (
    .A(x_time_months[5]),
    .Y(n70)
  );
  INV u1 (
    .A(x_time_months[4]),
    .Y(n69)
  );
  INV u10 (
    .A(x_recency_months[6]),
    .Y(n60)
  );
  INV u11 (
    .A(x_frequency_times[0]),
    .Y(n59)
  );
  INV u12 (
    .A(x_frequency_times[3]),
    .Y(n58)
  );
  INV u13 (
    .A(x_frequency_times[4]),
    .Y(n57)
  );
  INV u14 (
    .A(x_frequency_times[5]),
    .Y(n56)
  );
  INV u15 (
    .A(x_time_months[1]),
    .Y(n55)
  );
  OAI21 u16 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[2]),
    .B(x_recency_months[3]),
    .Y(n54)
  );
  NOR2 u17 (
    .A(x_recency_months[4]),
    .B(n54),
    .Y(n53)
  );
  NOR2 u18 (
    .A(x_recency_months[6]),
    .B(x_recency_months[7]),
    .Y(n52)
  );
  AOI21 u19 (
    .A1(x_recency_months[2]),
    .A2(x_recency_months[3]),
    .B(n63),
    .Y(n51)
  );
  INV u2 (
    .A(x_time_months[2]),
    .Y(n68)
  );
  NOR2 u20 (
    .A(x_recency_months[3]),
    .B(x_recency_months[4]),
    .Y(n50)
  );
  INV u21 (
    .A(n50),
    .Y(n49)
  );
  NOR2 u22 (
    .A(x_recency_months[1]),
    .B(x_recency_months[0]),
    .Y(n48)
  );
  NOR2 u23 (
    .A(n62),
    .B(n48),
    .Y(n47)
  );
  AND2 u24 (
    .A(x_recency_months[1]),
    .B(x_recency_months[0]),
    .Y(n46)
  );
  NOR3 u25 (
    .A(x_recency_months[5]),
    .B(n51),
    .C(n53),
    .Y(n45)
  );
  NOR3 u26 (
    .A(n61),
    .B(n49),
    .C(n47),
    .Y(n44)
  );
  OAI21 u27 (
    .A1(n45),
    .A2(n44),
    .B(n52),
    .Y(n43)
  );
  NOR2 u28 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .Y(n42)
  );
  INV u29 (
    .A(n42),
    .Y(n41)
  );
  INV u3 (
    .A(x_time_months[3]),
    .Y(n67)
  );
  NOR2 u30 (
    .A(n65),
    .B(n64),
    .Y(n40)
  );
  NAND2 u31 (
    .A(n57),
    .B(n58),
    .Y(n39)
  );
  NOR2 u32 (
    .A(n40),
    .B(n39),
    .Y(n38)
  );
  OAI21 u33 (
    .A1(n56),
    .A2(n38),
    .B(n42),
    .Y(n37)
  );
  INV u34 (
    .A(n37),
    .Y(n36)
  );
  OAI21 u35 (
    .A1(n68),
    .A2(n67),
    .B(n69),
    .Y(n35)
  );
  OR2 u36 (
    .A(x_time_months[7]),
    .B(x_time_months[5]),
    .Y(n34)
  );
  OR2 u37 (
    .A(n34),
    .B(n69),
    .Y(n33)
  );
  NOR2 u38 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n32)
  );
  INV u39 (
    .A(n32),
    .Y(n31)
  );
  INV u4 (
    .A(x_time_months[6]),
    .Y(n66)
  );
  NOR2 u40 (
    .A(x_time_months[4]),
    .B(x_time_months[3]),
    .Y(n30)
  );
  INV u41 (
    .A(n30),
    .Y(n29)
  );
  OAI22 u42 (
    .A1(n34),
    .A2(n29),
    .B1(n33),
    .B2(n32),
    .Y(n28)
  );
  NAND2 u43 (
    .A(n69),
    .B(n70),
    .Y(n27)
  );
  OR2 u44 (
    .A(x_time_months[7]),
    .B(x_time_months[6]),
    .Y(n26)
  );
  AOI22 u45 (
    .A1(n35),
    .A2(x_time_months[5]),
    .B1(n28),
    .B2(n66),
    .Y(n25)
  );
  NOR3 u46 (
    .A(n70),
    .B(n69),
    .C(n67),
    .Y(n24)
  );
  NOR3 u47 (
    .A(n26),
    .B(n24),
    .C(n25),
    .Y(n23)
  );
  INV u48 (
    .A(n23),
    .Y(n22)
  );
  OAI21 u49 (
    .A1(n31),
    .A2(n27),
    .B(x_time_months[6]),
    .Y(n21)
  );
  INV u5 (
    .A(x_frequency_times[2]),
    .Y(n65)
  );
  INV u50 (
    .A(n21),
    .Y(n20)
  );
  NOR2 u51 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[5]),
    .Y(n19)
  );
  INV u52 (
    .A(n19),
    .Y(n18)
  );
  NOR2 u53 (
    .A(n41),
    .B(n18),
    .Y(n17)
  );
  NAND2 u54 (
    .A(n40),
    .B(x_frequency_times[3]),
    .Y(n16)
  );
  OAI21 u55 (
    .A1(n68),
    .A2(n67),
    .B(x_time_months[6]),
    .Y(n15)
  );
  OAI22 u56 (
    .A1(n33),
    .A2(n15),
    .B1(x_time_months[7]),
    .B2(n20),
    .Y(n14)
  );
  AOI22 u57 (
    .A1(n16),
    .A2(n17),
    .B1(n14),
    .B2(n22),
    .Y(n13)
  );
  NOR3 u58 (
    .A(x_frequency_times[1]),
    .B(x_frequency_times[0]),
    .C(x_frequency_times[2]),
    .Y(n12)
  );
  NOR3 u59 (
    .A(n64),
    .B(n59),
    .C(n65),
    .Y(n11)
  );
  INV u6 (
    .A(x_frequency_times[1]),
    .Y(n64)
  );
  AOI21 u60 (
    .A1(n59),
    .A2(n64),
    .B(n65),
    .Y(n10)
  );
  NOR2 u61 (
    .A(n12),
    .B(n11),
    .Y(n9)
  );
  NOR2 u62 (
    .A(n19),
    .B(n10),
    .Y(n8)
  );
  OAI22 u63 (
    .A1(n18),
    .A2(n12),
    .B1(n58),
    .B2(n8),
    .Y(n7)
  );
  AOI21 u64 (
    .A1(n9),
    .A2(n58),
    .B(n7),
    .Y(n6)
  );
  AOI21 u65 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B(x_frequency_times[2]),
    .Y(n5)
  );
  NOR2 u66 (
    .A(n58),
    .B(n5),
    .Y(n4)
  );
  OAI21 u67 (
    .A1(n39),
    .A2(n10),
    .B(n17),
    .Y(n3)
  );
  OAI22 u68 (
    .A1(n4),
    .A2(n3),
    .B1(n57),
    .B2(n6),
    .Y(n2)
  );
  OAI21 u69 (
    .A1(n12),
    .A2(n11),
    .B(x_frequency_times[3]),
    .Y(n1)
  );
  INV u7 (
    .A(x_recency_months[4]),
    .Y(n63)
  );
  NOR2 u70 (
    .A(x_frequency_times[3]),
    .B(n5),
    .Y(n0)
  );
  NOR3 u71 (
    .A(x_frequency_times[4]),
    .B(n0),
    .C(n56),
    .Y(n94)
  );
  AOI22 u72 (
    .A1(n2),
    .A2(n56),
    .B1(n94),
    .B2(n1),
    .Y(n93)
  );
  AOI21 u73 (
    .A1(x_time_months[1]),
    .A2(x_time_months[2]),
    .B(n27),
    .Y(n92)
  );
  NOR2 u74 (
    .A(n70),
    .B(n30),
    .Y(n91)
  );
  NOR3 u75 (
    .A(n68),
    .B(n55),
    .C(n29),
    .Y(n90)
  );
  NOR3 u76 (
    .A(n92),
    .B(n90),
    .C(n91),
    .Y(n89)
  );
  NOR2 u77 (
    .A(n22),
    .B(n89),
    .Y(n88)
  );
  NOR2 u78 (
    .A(x_time_months[1]),
    .B(n31),
    .Y(n87)
  );
  NOR3 u79 (
    .A(n70),
    .B(n69),
    .C(n87),
    .Y(n86)
  );
  INV u8 (
    .A(x_recency_months[2]),
    .Y(n62)
  );
  NOR3 u80 (
    .A(n41),
    .B(n26),
    .C(n86),
    .Y(n85)
  );
  INV u81 (
    .A(n85),
    .Y(n84)
  );
  NOR3 u82 (
    .A(n88),
    .B(n84),
    .C(n93),
    .Y(n83)
  );
  NOR3 u83 (
    .A(x_recency_months[3]),
    .B(x_recency_months[2]),
    .C(n46),
    .Y(n82)
  );
  OAI21 u84 (
    .A1(x_recency_months[4]),
    .A2(n48),
    .B(n82),
    .Y(n81)
  );
  NOR2 u85 (
    .A(n63),
    .B(n47),
    .Y(n80)
  );
  OAI21 u86 (
    .A1(n54),
    .A2(n80),
    .B(n81),
    .Y(n79)
  );
  AND2 u87 (
    .A(x_recency_months[5]),
    .B(n79),
    .Y(n78)
  );
  AOI22 u88 (
    .A1(x_recency_months[4]),
    .A2(x_recency_months[3]),
    .B1(n47),
    .B2(n50),
    .Y(n77)
  );
  AND2 u89 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .Y(n76)
  );
  INV u9 (
    .A(x_recency_months[5]),
    .Y(n61)
  );
  AOI22 u90 (
    .A1(n50),
    .A2(x_recency_months[6]),
    .B1(n60),
    .B2(x_recency_months[3]),
    .Y(n75)
  );
  OAI22 u91 (
    .A1(n76),
    .A2(n75),
    .B1(x_recency_months[6]),
    .B2(n77),
    .Y(n74)
  );
  NOR2 u92 (
    .A(x_recency_months[5]),
    .B(x_recency_months[7]),
    .Y(n73)
  );
  AOI22 u93 (
    .A1(n78),
    .A2(n52),
    .B1(n73),
    .B2(n74),
    .Y(n72)
  );
  OAI21 u94 (
    .A1(n13),
    .A2(n83),
    .B(n72),
    .Y(n71)
  );
  AOI21 u95 (
    .A1(n71),
    .A2(n36),
    .B(n43),
    .Y(y)
  );
endmodule

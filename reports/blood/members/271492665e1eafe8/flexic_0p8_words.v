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
  wire n9;
  NOR3 u0 (
    .A(x_monetary_cc[4]),
    .B(x_monetary_cc[6]),
    .C(x_monetary_cc[7]),
    .Y(n60)
  );
  INV u1 (
    .A(x_monetary_cc[3]),
    .Y(n59)
  );
  NOR3 u10 (
    .A(x_time_months[5]),
    .B(x_time_months[4]),
    .C(x_time_months[7]),
    .Y(n30)
  );
  AOI21 u11 (
    .A1(n30),
    .A2(n29),
    .B(n5),
    .Y(n58)
  );
  NOR3 u12 (
    .A(n58),
    .B(x_time_months[5]),
    .C(x_time_months[6]),
    .Y(n49)
  );
  NAND2 u13 (
    .A(n5),
    .B(n30),
    .Y(n43)
  );
  AOI21 u14 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B(x_time_months[2]),
    .Y(n7)
  );
  NOR2 u15 (
    .A(x_time_months[1]),
    .B(x_time_months[0]),
    .Y(n3)
  );
  OAI21 u16 (
    .A1(x_time_months[2]),
    .A2(x_time_months[1]),
    .B(x_time_months[3]),
    .Y(n48)
  );
  NOR2 u17 (
    .A(n48),
    .B(n3),
    .Y(n4)
  );
  AOI21 u18 (
    .A1(n4),
    .A2(x_time_months[2]),
    .B(x_time_months[4]),
    .Y(n12)
  );
  OAI21 u19 (
    .A1(n12),
    .A2(n49),
    .B(n5),
    .Y(n67)
  );
  AOI21 u2 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B(x_monetary_cc[2]),
    .Y(n25)
  );
  NOR2 u20 (
    .A(n48),
    .B(n7),
    .Y(n6)
  );
  AOI21 u21 (
    .A1(x_time_months[5]),
    .A2(n6),
    .B(n67),
    .Y(n37)
  );
  NAND3 u22 (
    .A(n37),
    .B(n7),
    .C(n29),
    .Y(n8)
  );
  NAND2 u23 (
    .A(n8),
    .B(n43),
    .Y(n39)
  );
  NAND2 u24 (
    .A(n39),
    .B(n49),
    .Y(n14)
  );
  NAND2 u25 (
    .A(n61),
    .B(n60),
    .Y(n45)
  );
  NOR2 u26 (
    .A(n45),
    .B(x_monetary_cc[3]),
    .Y(n74)
  );
  NOR2 u27 (
    .A(n45),
    .B(x_monetary_cc[2]),
    .Y(n72)
  );
  INV u28 (
    .A(x_monetary_cc[1]),
    .Y(n24)
  );
  OAI21 u29 (
    .A1(n24),
    .A2(n72),
    .B(n74),
    .Y(n51)
  );
  AOI21 u3 (
    .A1(n25),
    .A2(n59),
    .B(n60),
    .Y(n0)
  );
  INV u30 (
    .A(x_frequency_times[4]),
    .Y(n11)
  );
  NOR3 u31 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[6]),
    .C(x_frequency_times[7]),
    .Y(n10)
  );
  AOI21 u32 (
    .A1(x_frequency_times[2]),
    .A2(x_frequency_times[1]),
    .B(x_frequency_times[5]),
    .Y(n9)
  );
  NAND3 u33 (
    .A(n9),
    .B(n10),
    .C(n11),
    .Y(n36)
  );
  AOI21 u34 (
    .A1(x_frequency_times[2]),
    .A2(x_frequency_times[0]),
    .B(n36),
    .Y(n38)
  );
  INV u35 (
    .A(n38),
    .Y(n33)
  );
  OR2 u36 (
    .A(n33),
    .B(x_frequency_times[2]),
    .Y(n13)
  );
  NOR2 u37 (
    .A(n43),
    .B(n12),
    .Y(n16)
  );
  AOI21 u38 (
    .A1(n16),
    .A2(n13),
    .B(n51),
    .Y(n68)
  );
  OAI21 u39 (
    .A1(n68),
    .A2(n14),
    .B(n15),
    .Y(n28)
  );
  INV u4 (
    .A(n0),
    .Y(n1)
  );
  NOR2 u40 (
    .A(n43),
    .B(n16),
    .Y(n21)
  );
  NAND2 u41 (
    .A(n25),
    .B(n74),
    .Y(n20)
  );
  INV u42 (
    .A(x_recency_months[2]),
    .Y(n54)
  );
  NOR3 u43 (
    .A(x_recency_months[5]),
    .B(x_recency_months[4]),
    .C(x_recency_months[6]),
    .Y(n19)
  );
  NOR2 u44 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .Y(n53)
  );
  NAND2 u45 (
    .A(n53),
    .B(n54),
    .Y(n17)
  );
  AOI21 u46 (
    .A1(x_recency_months[3]),
    .A2(n17),
    .B(x_recency_months[7]),
    .Y(n18)
  );
  NAND2 u47 (
    .A(n18),
    .B(n19),
    .Y(n34)
  );
  NOR2 u48 (
    .A(x_recency_months[3]),
    .B(n34),
    .Y(n55)
  );
  NAND2 u49 (
    .A(n55),
    .B(n54),
    .Y(n57)
  );
  NOR3 u5 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[7]),
    .Y(n61)
  );
  OAI21 u50 (
    .A1(n57),
    .A2(n20),
    .B(n21),
    .Y(n23)
  );
  NAND3 u51 (
    .A(x_recency_months[2]),
    .B(x_recency_months[0]),
    .C(x_recency_months[1]),
    .Y(n22)
  );
  NAND2 u52 (
    .A(n55),
    .B(n22),
    .Y(n75)
  );
  NOR2 u53 (
    .A(n75),
    .B(n23),
    .Y(n27)
  );
  NAND3 u54 (
    .A(n74),
    .B(n24),
    .C(n25),
    .Y(n26)
  );
  AOI21 u55 (
    .A1(n26),
    .A2(n27),
    .B(n28),
    .Y(n81)
  );
  OAI21 u56 (
    .A1(n29),
    .A2(n30),
    .B(n49),
    .Y(n31)
  );
  INV u57 (
    .A(n31),
    .Y(n47)
  );
  NAND2 u58 (
    .A(n74),
    .B(n72),
    .Y(n32)
  );
  AOI21 u59 (
    .A1(n32),
    .A2(n47),
    .B(n33),
    .Y(n35)
  );
  NAND2 u6 (
    .A(n61),
    .B(n1),
    .Y(n2)
  );
  NOR2 u60 (
    .A(n34),
    .B(n35),
    .Y(n46)
  );
  AOI21 u61 (
    .A1(n36),
    .A2(n37),
    .B(n38),
    .Y(n42)
  );
  NOR2 u62 (
    .A(n39),
    .B(n49),
    .Y(n41)
  );
  NOR2 u63 (
    .A(x_monetary_cc[0]),
    .B(x_monetary_cc[1]),
    .Y(n73)
  );
  AOI21 u64 (
    .A1(n72),
    .A2(n73),
    .B(n74),
    .Y(n40)
  );
  AOI22 u65 (
    .A1(n40),
    .A2(n41),
    .B1(n42),
    .B2(n43),
    .Y(n44)
  );
  OAI21 u66 (
    .A1(n44),
    .A2(n45),
    .B(n46),
    .Y(n80)
  );
  OAI21 u67 (
    .A1(n47),
    .A2(n48),
    .B(n49),
    .Y(n52)
  );
  INV u68 (
    .A(n57),
    .Y(n50)
  );
  NOR3 u69 (
    .A(n50),
    .B(n51),
    .C(n52),
    .Y(n71)
  );
  INV u7 (
    .A(n2),
    .Y(n15)
  );
  OAI21 u70 (
    .A1(n53),
    .A2(n54),
    .B(n55),
    .Y(n56)
  );
  INV u71 (
    .A(n56),
    .Y(n70)
  );
  NOR2 u72 (
    .A(n57),
    .B(x_recency_months[1]),
    .Y(n63)
  );
  NAND2 u73 (
    .A(n58),
    .B(n63),
    .Y(n64)
  );
  AOI21 u74 (
    .A1(n59),
    .A2(n60),
    .B(n61),
    .Y(n62)
  );
  OAI21 u75 (
    .A1(n62),
    .A2(n63),
    .B(n64),
    .Y(n65)
  );
  INV u76 (
    .A(n65),
    .Y(n66)
  );
  AOI21 u77 (
    .A1(n66),
    .A2(n67),
    .B(n68),
    .Y(n69)
  );
  AOI21 u78 (
    .A1(n69),
    .A2(n70),
    .B(n71),
    .Y(n79)
  );
  OAI21 u79 (
    .A1(n72),
    .A2(n73),
    .B(n74),
    .Y(n77)
  );
  NOR2 u8 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n5)
  );
  AOI21 u80 (
    .A1(n81),
    .A2(n80),
    .B(n75),
    .Y(n76)
  );
  NAND2 u81 (
    .A(n76),
    .B(n77),
    .Y(n78)
  );
  OAI22 u82 (
    .A1(n78),
    .A2(n79),
    .B1(n80),
    .B2(n81),
    .Y(y)
  );
  NOR2 u9 (
    .A(x_time_months[3]),
    .B(x_time_months[2]),
    .Y(n29)
  );
endmodule

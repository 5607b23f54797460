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
  wire n9;
  NOR3 u0 (
    .A(x_time_months[5]),
    .B(x_time_months[4]),
    .C(x_time_months[7]),
    .Y(n11)
  );
  NOR2 u1 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n13)
  );
  AOI21 u10 (
    .A1(n12),
    .A2(n56),
    .B(n11),
    .Y(n21)
  );
  INV u11 (
    .A(n21),
    .Y(n60)
  );
  OAI21 u12 (
    .A1(n12),
    .A2(n60),
    .B(n61),
    .Y(n51)
  );
  NOR2 u13 (
    .A(n51),
    .B(n7),
    .Y(n30)
  );
  NOR3 u14 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[4]),
    .Y(n42)
  );
  NOR3 u15 (
    .A(x_monetary_cc[7]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[6]),
    .Y(n44)
  );
  NAND2 u16 (
    .A(n44),
    .B(n42),
    .Y(n69)
  );
  NOR2 u17 (
    .A(n69),
    .B(x_monetary_cc[3]),
    .Y(n55)
  );
  NOR2 u18 (
    .A(n69),
    .B(x_monetary_cc[2]),
    .Y(n53)
  );
  INV u19 (
    .A(x_monetary_cc[1]),
    .Y(n2)
  );
  NAND2 u2 (
    .A(n13),
    .B(n11),
    .Y(n67)
  );
  OAI21 u20 (
    .A1(n2),
    .A2(n53),
    .B(n55),
    .Y(n48)
  );
  NOR2 u21 (
    .A(x_monetary_cc[2]),
    .B(n48),
    .Y(n52)
  );
  NAND2 u22 (
    .A(n2),
    .B(n52),
    .Y(n20)
  );
  NOR2 u23 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .Y(n33)
  );
  INV u24 (
    .A(x_recency_months[2]),
    .Y(n32)
  );
  NAND2 u25 (
    .A(n32),
    .B(n33),
    .Y(n3)
  );
  AOI21 u26 (
    .A1(x_recency_months[3]),
    .A2(n3),
    .B(x_recency_months[7]),
    .Y(n5)
  );
  NOR3 u27 (
    .A(x_recency_months[5]),
    .B(x_recency_months[4]),
    .C(x_recency_months[6]),
    .Y(n4)
  );
  NAND2 u28 (
    .A(n4),
    .B(n5),
    .Y(n73)
  );
  NOR2 u29 (
    .A(x_recency_months[3]),
    .B(n73),
    .Y(n34)
  );
  INV u3 (
    .A(x_time_months[4]),
    .Y(n1)
  );
  NAND3 u30 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .C(x_recency_months[2]),
    .Y(n6)
  );
  NAND2 u31 (
    .A(n6),
    .B(n34),
    .Y(n19)
  );
  INV u32 (
    .A(n7),
    .Y(n8)
  );
  AOI21 u33 (
    .A1(n13),
    .A2(n8),
    .B(n61),
    .Y(n59)
  );
  INV u34 (
    .A(x_recency_months[1]),
    .Y(n9)
  );
  NAND2 u35 (
    .A(n32),
    .B(n9),
    .Y(n14)
  );
  INV u36 (
    .A(x_monetary_cc[3]),
    .Y(n41)
  );
  AOI21 u37 (
    .A1(n41),
    .A2(n42),
    .B(n44),
    .Y(n10)
  );
  NAND2 u38 (
    .A(n10),
    .B(n14),
    .Y(n16)
  );
  AOI21 u39 (
    .A1(n11),
    .A2(n12),
    .B(n13),
    .Y(n15)
  );
  OAI21 u4 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B(x_time_months[2]),
    .Y(n0)
  );
  OAI21 u40 (
    .A1(n14),
    .A2(n15),
    .B(n16),
    .Y(n17)
  );
  NAND2 u41 (
    .A(n17),
    .B(n59),
    .Y(n18)
  );
  AOI21 u42 (
    .A1(n18),
    .A2(n48),
    .B(n19),
    .Y(n36)
  );
  NAND3 u43 (
    .A(x_recency_months[2]),
    .B(n36),
    .C(n20),
    .Y(n23)
  );
  NOR2 u44 (
    .A(n21),
    .B(n51),
    .Y(n47)
  );
  AOI21 u45 (
    .A1(n61),
    .A2(n57),
    .B(n47),
    .Y(n22)
  );
  NOR2 u46 (
    .A(n22),
    .B(n23),
    .Y(n38)
  );
  AOI21 u47 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B(x_monetary_cc[2]),
    .Y(n40)
  );
  NAND2 u48 (
    .A(n40),
    .B(n55),
    .Y(n24)
  );
  AOI21 u49 (
    .A1(n36),
    .A2(n24),
    .B(n38),
    .Y(n25)
  );
  OAI21 u5 (
    .A1(x_time_months[1]),
    .A2(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n57)
  );
  AOI21 u50 (
    .A1(n25),
    .A2(n30),
    .B(n67),
    .Y(n31)
  );
  INV u51 (
    .A(x_frequency_times[4]),
    .Y(n28)
  );
  NOR3 u52 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[6]),
    .C(x_frequency_times[7]),
    .Y(n27)
  );
  AOI21 u53 (
    .A1(x_frequency_times[2]),
    .A2(x_frequency_times[1]),
    .B(x_frequency_times[5]),
    .Y(n26)
  );
  NAND3 u54 (
    .A(n26),
    .B(n27),
    .C(n28),
    .Y(n64)
  );
  NOR2 u55 (
    .A(x_frequency_times[2]),
    .B(n64),
    .Y(n29)
  );
  INV u56 (
    .A(n29),
    .Y(n50)
  );
  OAI21 u57 (
    .A1(n50),
    .A2(n30),
    .B(n31),
    .Y(n49)
  );
  OAI21 u58 (
    .A1(n32),
    .A2(n33),
    .B(n34),
    .Y(n35)
  );
  NOR2 u59 (
    .A(n35),
    .B(n36),
    .Y(n39)
  );
  OAI21 u6 (
    .A1(n57),
    .A2(n0),
    .B(n1),
    .Y(n7)
  );
  NOR2 u60 (
    .A(x_monetary_cc[1]),
    .B(x_monetary_cc[0]),
    .Y(n54)
  );
  AOI21 u61 (
    .A1(n55),
    .A2(n54),
    .B(n52),
    .Y(n37)
  );
  AOI21 u62 (
    .A1(n37),
    .A2(n38),
    .B(n39),
    .Y(n77)
  );
  AOI21 u63 (
    .A1(n40),
    .A2(n41),
    .B(n42),
    .Y(n43)
  );
  INV u64 (
    .A(n43),
    .Y(n45)
  );
  NAND2 u65 (
    .A(n44),
    .B(n45),
    .Y(n46)
  );
  OAI21 u66 (
    .A1(n46),
    .A2(n47),
    .B(n48),
    .Y(n78)
  );
  NAND3 u67 (
    .A(n78),
    .B(n77),
    .C(n49),
    .Y(n76)
  );
  OAI21 u68 (
    .A1(x_frequency_times[0]),
    .A2(n64),
    .B(n50),
    .Y(n70)
  );
  OAI21 u69 (
    .A1(n51),
    .A2(n52),
    .B(n70),
    .Y(n75)
  );
  NOR3 u7 (
    .A(x_time_months[5]),
    .B(x_time_months[6]),
    .C(x_time_months[7]),
    .Y(n61)
  );
  AOI21 u70 (
    .A1(n53),
    .A2(n54),
    .B(n55),
    .Y(n63)
  );
  NOR3 u71 (
    .A(n56),
    .B(n57),
    .C(n61),
    .Y(n58)
  );
  NOR2 u72 (
    .A(n58),
    .B(n59),
    .Y(n65)
  );
  AOI21 u73 (
    .A1(n65),
    .A2(n60),
    .B(n61),
    .Y(n62)
  );
  NAND2 u74 (
    .A(n62),
    .B(n63),
    .Y(n66)
  );
  NAND3 u75 (
    .A(n64),
    .B(n65),
    .C(n66),
    .Y(n68)
  );
  NAND2 u76 (
    .A(n67),
    .B(n68),
    .Y(n71)
  );
  NOR3 u77 (
    .A(n69),
    .B(n70),
    .C(n71),
    .Y(n72)
  );
  NOR2 u78 (
    .A(n72),
    .B(n73),
    .Y(n74)
  );
  NAND3 u79 (
    .A(n74),
    .B(n75),
    .C(n76),
    .Y(n79)
  );
  AOI21 u8 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B(x_time_months[2]),
    .Y(n56)
  );
  OAI21 u80 (
    .A1(n77),
    .A2(n78),
    .B(n79),
    .Y(y)
  );
  NOR2 u9 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n12)
  );
endmodule

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
  wire n8;
  wire n9;
  INV u0 (
    .A(x_time_months[3]),
    .Y(n45)
  );
  INV u1 (
    .A(x_time_months[6]),
    .Y(n44)
  );
  OR2 u10 (
    .A(x_time_months[7]),
    .B(x_time_months[5]),
    .Y(n35)
  );
  OR2 u11 (
    .A(n35),
    .B(x_time_months[4]),
    .Y(n34)
  );
  NOR2 u12 (
    .A(x_time_months[3]),
    .B(x_time_months[2]),
    .Y(n33)
  );
  INV u13 (
    .A(n33),
    .Y(n32)
  );
  OAI21 u14 (
    .A1(n34),
    .A2(n32),
    .B(n36),
    .Y(n31)
  );
  OR2 u15 (
    .A(n36),
    .B(x_time_months[5]),
    .Y(n30)
  );
  AOI21 u16 (
    .A1(n33),
    .A2(x_time_months[4]),
    .B(n30),
    .Y(n29)
  );
  OAI21 u17 (
    .A1(x_time_months[4]),
    .A2(n45),
    .B(n29),
    .Y(n28)
  );
  AND2 u18 (
    .A(x_time_months[3]),
    .B(x_time_months[2]),
    .Y(n27)
  );
  OAI21 u19 (
    .A1(x_time_months[4]),
    .A2(n27),
    .B(x_time_months[5]),
    .Y(n26)
  );
  INV u2 (
    .A(x_frequency_times[3]),
    .Y(n43)
  );
  NAND2 u20 (
    .A(n26),
    .B(n28),
    .Y(n25)
  );
  AND2 u21 (
    .A(x_time_months[5]),
    .B(x_time_months[4]),
    .Y(n24)
  );
  AOI21 u22 (
    .A1(n24),
    .A2(x_time_months[3]),
    .B(n36),
    .Y(n23)
  );
  NAND2 u23 (
    .A(n23),
    .B(n25),
    .Y(n22)
  );
  NOR3 u24 (
    .A(n35),
    .B(n27),
    .C(n44),
    .Y(n21)
  );
  AOI22 u25 (
    .A1(n22),
    .A2(n31),
    .B1(n21),
    .B2(x_time_months[4]),
    .Y(n20)
  );
  INV u26 (
    .A(n20),
    .Y(n19)
  );
  OAI21 u27 (
    .A1(x_frequency_times[3]),
    .A2(x_frequency_times[4]),
    .B(x_frequency_times[5]),
    .Y(n18)
  );
  AOI21 u28 (
    .A1(n41),
    .A2(n42),
    .B(n18),
    .Y(n17)
  );
  OR2 u29 (
    .A(x_frequency_times[7]),
    .B(x_frequency_times[6]),
    .Y(n16)
  );
  INV u3 (
    .A(x_frequency_times[2]),
    .Y(n42)
  );
  NOR3 u30 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[5]),
    .Y(n15)
  );
  OR2 u31 (
    .A(n15),
    .B(n16),
    .Y(n14)
  );
  OAI21 u32 (
    .A1(n17),
    .A2(n14),
    .B(n20),
    .Y(n13)
  );
  INV u33 (
    .A(n13),
    .Y(n12)
  );
  NOR2 u34 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .Y(n11)
  );
  NAND3 u35 (
    .A(n11),
    .B(x_recency_months[5]),
    .C(n39),
    .Y(n10)
  );
  NOR2 u36 (
    .A(x_recency_months[3]),
    .B(n10),
    .Y(n9)
  );
  NOR2 u37 (
    .A(n40),
    .B(n11),
    .Y(n8)
  );
  NOR3 u38 (
    .A(n9),
    .B(n8),
    .C(x_recency_months[4]),
    .Y(n7)
  );
  NAND2 u39 (
    .A(x_recency_months[2]),
    .B(x_recency_months[1]),
    .Y(n6)
  );
  INV u4 (
    .A(x_frequency_times[4]),
    .Y(n41)
  );
  NAND2 u40 (
    .A(x_recency_months[0]),
    .B(x_recency_months[2]),
    .Y(n5)
  );
  NAND3 u41 (
    .A(n40),
    .B(n5),
    .C(n6),
    .Y(n4)
  );
  NOR3 u42 (
    .A(x_recency_months[4]),
    .B(n38),
    .C(x_recency_months[3]),
    .Y(n3)
  );
  AOI22 u43 (
    .A1(n4),
    .A2(n38),
    .B1(n3),
    .B2(n6),
    .Y(n2)
  );
  OAI22 u44 (
    .A1(x_recency_months[6]),
    .A2(n7),
    .B1(x_recency_months[5]),
    .B2(n2),
    .Y(n1)
  );
  INV u45 (
    .A(n1),
    .Y(n0)
  );
  NOR3 u46 (
    .A(n12),
    .B(n0),
    .C(x_recency_months[7]),
    .Y(n76)
  );
  OAI21 u47 (
    .A1(x_time_months[2]),
    .A2(x_time_months[1]),
    .B(x_time_months[3]),
    .Y(n75)
  );
  INV u48 (
    .A(n75),
    .Y(n74)
  );
  AOI21 u49 (
    .A1(n74),
    .A2(x_time_months[4]),
    .B(n30),
    .Y(n73)
  );
  INV u5 (
    .A(x_recency_months[3]),
    .Y(n40)
  );
  OAI21 u50 (
    .A1(n34),
    .A2(n74),
    .B(n36),
    .Y(n72)
  );
  INV u51 (
    .A(n72),
    .Y(n71)
  );
  NOR3 u52 (
    .A(n13),
    .B(n71),
    .C(n73),
    .Y(n70)
  );
  AND2 u53 (
    .A(x_monetary_cc[2]),
    .B(x_monetary_cc[1]),
    .Y(n69)
  );
  OR2 u54 (
    .A(x_monetary_cc[5]),
    .B(x_monetary_cc[4]),
    .Y(n68)
  );
  AOI21 u55 (
    .A1(n69),
    .A2(x_monetary_cc[3]),
    .B(n68),
    .Y(n67)
  );
  NOR2 u56 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .Y(n66)
  );
  NOR3 u57 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[4]),
    .C(n69),
    .Y(n65)
  );
  OAI21 u58 (
    .A1(n37),
    .A2(n65),
    .B(n66),
    .Y(n64)
  );
  NOR3 u59 (
    .A(n67),
    .B(n64),
    .C(n19),
    .Y(n63)
  );
  INV u6 (
    .A(x_recency_months[0]),
    .Y(n39)
  );
  AND2 u60 (
    .A(x_frequency_times[1]),
    .B(x_frequency_times[0]),
    .Y(n62)
  );
  NOR2 u61 (
    .A(n43),
    .B(x_frequency_times[4]),
    .Y(n61)
  );
  OAI22 u62 (
    .A1(x_frequency_times[5]),
    .A2(n61),
    .B1(x_frequency_times[2]),
    .B2(n62),
    .Y(n60)
  );
  OAI21 u63 (
    .A1(x_time_months[2]),
    .A2(x_time_months[1]),
    .B(n24),
    .Y(n59)
  );
  NAND3 u64 (
    .A(n23),
    .B(n59),
    .C(n60),
    .Y(n58)
  );
  NOR2 u65 (
    .A(n43),
    .B(n41),
    .Y(n57)
  );
  NOR2 u66 (
    .A(x_frequency_times[1]),
    .B(x_frequency_times[0]),
    .Y(n56)
  );
  OAI22 u67 (
    .A1(n42),
    .A2(n56),
    .B1(n15),
    .B2(n57),
    .Y(n55)
  );
  INV u68 (
    .A(n55),
    .Y(n54)
  );
  NOR2 u69 (
    .A(x_frequency_times[3]),
    .B(n42),
    .Y(n53)
  );
  INV u7 (
    .A(x_recency_months[6]),
    .Y(n38)
  );
  AOI22 u70 (
    .A1(n56),
    .A2(n42),
    .B1(n53),
    .B2(n62),
    .Y(n52)
  );
  NOR2 u71 (
    .A(n41),
    .B(n52),
    .Y(n51)
  );
  NOR3 u72 (
    .A(n58),
    .B(n51),
    .C(n54),
    .Y(n50)
  );
  OAI21 u73 (
    .A1(x_frequency_times[2]),
    .A2(x_frequency_times[1]),
    .B(n57),
    .Y(n49)
  );
  NOR2 u74 (
    .A(x_frequency_times[5]),
    .B(n16),
    .Y(n48)
  );
  NAND2 u75 (
    .A(n48),
    .B(n49),
    .Y(n47)
  );
  NOR3 u76 (
    .A(n50),
    .B(n47),
    .C(n63),
    .Y(n46)
  );
  NOR3 u77 (
    .A(n76),
    .B(n46),
    .C(n70),
    .Y(y)
  );
  INV u8 (
    .A(x_monetary_cc[5]),
    .Y(n37)
  );
  OR2 u9 (
    .A(x_time_months[7]),
    .B(x_time_months[6]),
    .Y(n36)
  );
endmodule

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
  INV u0 (
    .A(x_time_months[5]),
    .Y(n42)
  );
  INV u1 (
    .A(x_time_months[4]),
    .Y(n41)
  );
  INV u10 (
    .A(x_recency_months[5]),
    .Y(n32)
  );
  INV u11 (
    .A(x_recency_months[6]),
    .Y(n31)
  );
  INV u12 (
    .A(x_frequency_times[0]),
    .Y(n30)
  );
  INV u13 (
    .A(x_frequency_times[5]),
    .Y(n29)
  );
  NOR2 u14 (
    .A(n41),
    .B(x_time_months[3]),
    .Y(n28)
  );
  NOR2 u15 (
    .A(n39),
    .B(n28),
    .Y(n27)
  );
  NAND2 u16 (
    .A(x_time_months[3]),
    .B(n41),
    .Y(n26)
  );
  INV u17 (
    .A(n26),
    .Y(n25)
  );
  AOI22 u18 (
    .A1(n28),
    .A2(n39),
    .B1(n26),
    .B2(x_time_months[6]),
    .Y(n24)
  );
  NOR3 u19 (
    .A(x_time_months[5]),
    .B(n27),
    .C(n24),
    .Y(n23)
  );
  INV u2 (
    .A(x_time_months[6]),
    .Y(n40)
  );
  INV u20 (
    .A(n23),
    .Y(n22)
  );
  AOI21 u21 (
    .A1(n25),
    .A2(x_time_months[2]),
    .B(n28),
    .Y(n21)
  );
  AOI21 u22 (
    .A1(n26),
    .A2(n42),
    .B(x_time_months[6]),
    .Y(n20)
  );
  OAI21 u23 (
    .A1(n42),
    .A2(n21),
    .B(n20),
    .Y(n19)
  );
  AOI21 u24 (
    .A1(n19),
    .A2(n22),
    .B(x_time_months[7]),
    .Y(n18)
  );
  NOR2 u25 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .Y(n17)
  );
  NOR3 u26 (
    .A(n38),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[2]),
    .Y(n16)
  );
  NOR2 u27 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .Y(n15)
  );
  NOR2 u28 (
    .A(n16),
    .B(n15),
    .Y(n14)
  );
  OAI22 u29 (
    .A1(x_frequency_times[5]),
    .A2(n15),
    .B1(n29),
    .B2(n14),
    .Y(n13)
  );
  INV u3 (
    .A(x_time_months[2]),
    .Y(n39)
  );
  AOI21 u30 (
    .A1(n13),
    .A2(n17),
    .B(n18),
    .Y(n12)
  );
  INV u31 (
    .A(n12),
    .Y(n11)
  );
  NAND3 u32 (
    .A(n33),
    .B(n32),
    .C(n34),
    .Y(n10)
  );
  AOI21 u33 (
    .A1(x_recency_months[2]),
    .A2(x_recency_months[1]),
    .B(n10),
    .Y(n9)
  );
  NOR3 u34 (
    .A(x_recency_months[1]),
    .B(x_recency_months[0]),
    .C(x_recency_months[2]),
    .Y(n8)
  );
  OAI21 u35 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .B(x_recency_months[2]),
    .Y(n7)
  );
  NOR2 u36 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .Y(n6)
  );
  AOI21 u37 (
    .A1(n6),
    .A2(n7),
    .B(x_recency_months[3]),
    .Y(n5)
  );
  OAI21 u38 (
    .A1(n32),
    .A2(n8),
    .B(n5),
    .Y(n4)
  );
  INV u39 (
    .A(n4),
    .Y(n3)
  );
  INV u4 (
    .A(x_frequency_times[3]),
    .Y(n38)
  );
  NOR3 u40 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .C(n32),
    .Y(n2)
  );
  OAI21 u41 (
    .A1(n34),
    .A2(n2),
    .B(n33),
    .Y(n1)
  );
  OAI22 u42 (
    .A1(n3),
    .A2(n1),
    .B1(n31),
    .B2(n9),
    .Y(n0)
  );
  NOR3 u43 (
    .A(x_recency_months[7]),
    .B(n0),
    .C(n12),
    .Y(n73)
  );
  AND2 u44 (
    .A(x_monetary_cc[2]),
    .B(x_monetary_cc[1]),
    .Y(n72)
  );
  NOR2 u45 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[4]),
    .Y(n71)
  );
  NAND2 u46 (
    .A(n71),
    .B(x_monetary_cc[5]),
    .Y(n70)
  );
  AOI21 u47 (
    .A1(n72),
    .A2(x_monetary_cc[3]),
    .B(x_monetary_cc[4]),
    .Y(n69)
  );
  OAI22 u48 (
    .A1(x_monetary_cc[5]),
    .A2(n69),
    .B1(n72),
    .B2(n70),
    .Y(n68)
  );
  NOR2 u49 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .Y(n67)
  );
  INV u5 (
    .A(x_frequency_times[2]),
    .Y(n37)
  );
  NAND2 u50 (
    .A(n67),
    .B(n68),
    .Y(n66)
  );
  NOR2 u51 (
    .A(n18),
    .B(n66),
    .Y(n65)
  );
  NOR2 u52 (
    .A(n38),
    .B(n35),
    .Y(n64)
  );
  NOR3 u53 (
    .A(n15),
    .B(n64),
    .C(n37),
    .Y(n63)
  );
  NOR2 u54 (
    .A(x_frequency_times[3]),
    .B(n35),
    .Y(n62)
  );
  OAI22 u55 (
    .A1(x_frequency_times[2]),
    .A2(n62),
    .B1(x_frequency_times[1]),
    .B2(x_frequency_times[0]),
    .Y(n61)
  );
  NOR3 u56 (
    .A(x_frequency_times[3]),
    .B(n35),
    .C(n37),
    .Y(n60)
  );
  OAI22 u57 (
    .A1(n16),
    .A2(n60),
    .B1(n36),
    .B2(n30),
    .Y(n59)
  );
  OAI21 u58 (
    .A1(n63),
    .A2(n61),
    .B(n59),
    .Y(n58)
  );
  NOR3 u59 (
    .A(x_time_months[2]),
    .B(x_time_months[1]),
    .C(x_time_months[3]),
    .Y(n57)
  );
  INV u6 (
    .A(x_frequency_times[1]),
    .Y(n36)
  );
  NOR3 u60 (
    .A(n42),
    .B(n41),
    .C(n57),
    .Y(n56)
  );
  NOR3 u61 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .C(n56),
    .Y(n55)
  );
  NAND2 u62 (
    .A(n55),
    .B(n58),
    .Y(n54)
  );
  OAI21 u63 (
    .A1(x_frequency_times[2]),
    .A2(x_frequency_times[1]),
    .B(n64),
    .Y(n53)
  );
  NAND3 u64 (
    .A(n54),
    .B(n53),
    .C(n17),
    .Y(n52)
  );
  NOR3 u65 (
    .A(x_frequency_times[5]),
    .B(n52),
    .C(n65),
    .Y(n51)
  );
  OAI21 u66 (
    .A1(x_time_months[2]),
    .A2(x_time_months[1]),
    .B(x_time_months[3]),
    .Y(n50)
  );
  INV u67 (
    .A(n50),
    .Y(n49)
  );
  NOR2 u68 (
    .A(n41),
    .B(n50),
    .Y(n48)
  );
  NOR3 u69 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .C(x_time_months[5]),
    .Y(n47)
  );
  INV u7 (
    .A(x_frequency_times[4]),
    .Y(n35)
  );
  INV u70 (
    .A(n47),
    .Y(n46)
  );
  NOR3 u71 (
    .A(x_time_months[5]),
    .B(x_time_months[4]),
    .C(n49),
    .Y(n45)
  );
  OAI22 u72 (
    .A1(n40),
    .A2(n45),
    .B1(n48),
    .B2(n46),
    .Y(n44)
  );
  NOR3 u73 (
    .A(x_time_months[7]),
    .B(n44),
    .C(n11),
    .Y(n43)
  );
  NOR3 u74 (
    .A(n73),
    .B(n43),
    .C(n51),
    .Y(y)
  );
  INV u8 (
    .A(x_recency_months[3]),
    .Y(n34)
  );
  INV u9 (
    .A(x_recency_months[4]),
    .Y(n33)
  );
endmodule

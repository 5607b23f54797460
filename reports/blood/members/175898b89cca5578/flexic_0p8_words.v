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
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(x_time_months[2]),
    .Y(n33)
  );
  INV u1 (
    .A(x_monetary_cc[2]),
    .Y(n32)
  );
  INV u10 (
    .A(n24),
    .Y(n23)
  );
  OR2 u11 (
    .A(x_time_months[4]),
    .B(x_time_months[3]),
    .Y(n22)
  );
  NOR3 u12 (
    .A(x_time_months[1]),
    .B(n22),
    .C(x_time_months[2]),
    .Y(n21)
  );
  OAI21 u13 (
    .A1(n25),
    .A2(n21),
    .B(n24),
    .Y(n20)
  );
  INV u14 (
    .A(n20),
    .Y(n19)
  );
  NOR2 u15 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .Y(n18)
  );
  NOR3 u16 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[5]),
    .Y(n17)
  );
  INV u17 (
    .A(n17),
    .Y(n16)
  );
  NOR3 u18 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[4]),
    .C(n16),
    .Y(n15)
  );
  NOR2 u19 (
    .A(x_monetary_cc[1]),
    .B(x_monetary_cc[0]),
    .Y(n14)
  );
  INV u2 (
    .A(x_monetary_cc[1]),
    .Y(n31)
  );
  OAI21 u20 (
    .A1(n32),
    .A2(n14),
    .B(n15),
    .Y(n13)
  );
  AOI21 u21 (
    .A1(x_recency_months[3]),
    .A2(x_monetary_cc[2]),
    .B(n13),
    .Y(n12)
  );
  NOR3 u22 (
    .A(x_recency_months[5]),
    .B(x_recency_months[7]),
    .C(x_recency_months[6]),
    .Y(n11)
  );
  INV u23 (
    .A(n11),
    .Y(n10)
  );
  NOR2 u24 (
    .A(x_recency_months[4]),
    .B(n10),
    .Y(n9)
  );
  OAI21 u25 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .B(x_recency_months[2]),
    .Y(n8)
  );
  INV u26 (
    .A(n8),
    .Y(n7)
  );
  NAND2 u27 (
    .A(n9),
    .B(n28),
    .Y(n6)
  );
  NAND2 u28 (
    .A(n7),
    .B(n9),
    .Y(n5)
  );
  AOI21 u29 (
    .A1(n5),
    .A2(n6),
    .B(n12),
    .Y(n4)
  );
  INV u3 (
    .A(x_monetary_cc[3]),
    .Y(n30)
  );
  AND2 u30 (
    .A(x_monetary_cc[1]),
    .B(x_monetary_cc[0]),
    .Y(n3)
  );
  NAND2 u31 (
    .A(n3),
    .B(x_monetary_cc[4]),
    .Y(n2)
  );
  NAND2 u32 (
    .A(n30),
    .B(n32),
    .Y(n1)
  );
  NAND2 u33 (
    .A(n1),
    .B(x_monetary_cc[4]),
    .Y(n0)
  );
  NAND3 u34 (
    .A(n0),
    .B(n2),
    .C(n17),
    .Y(n66)
  );
  OAI22 u35 (
    .A1(n19),
    .A2(n66),
    .B1(n20),
    .B2(n4),
    .Y(n65)
  );
  AND2 u36 (
    .A(x_time_months[1]),
    .B(x_time_months[0]),
    .Y(n64)
  );
  AOI21 u37 (
    .A1(n64),
    .A2(x_time_months[2]),
    .B(n22),
    .Y(n63)
  );
  NOR2 u38 (
    .A(n25),
    .B(n63),
    .Y(n62)
  );
  NAND2 u39 (
    .A(n14),
    .B(n18),
    .Y(n61)
  );
  INV u4 (
    .A(x_recency_months[4]),
    .Y(n29)
  );
  NOR3 u40 (
    .A(n1),
    .B(n61),
    .C(x_monetary_cc[4]),
    .Y(n60)
  );
  OAI22 u41 (
    .A1(n17),
    .A2(n60),
    .B1(n23),
    .B2(n62),
    .Y(n59)
  );
  OAI21 u42 (
    .A1(n32),
    .A2(n31),
    .B(n15),
    .Y(n58)
  );
  NOR2 u43 (
    .A(x_time_months[1]),
    .B(x_time_months[0]),
    .Y(n57)
  );
  NOR3 u44 (
    .A(n33),
    .B(n26),
    .C(n57),
    .Y(n56)
  );
  NOR3 u45 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .C(n64),
    .Y(n55)
  );
  NOR3 u46 (
    .A(x_recency_months[2]),
    .B(x_time_months[5]),
    .C(x_time_months[4]),
    .Y(n54)
  );
  INV u47 (
    .A(n54),
    .Y(n53)
  );
  NOR3 u48 (
    .A(n56),
    .B(n53),
    .C(n55),
    .Y(n52)
  );
  NOR2 u49 (
    .A(n58),
    .B(n52),
    .Y(n51)
  );
  INV u5 (
    .A(x_recency_months[3]),
    .Y(n28)
  );
  NAND3 u50 (
    .A(n58),
    .B(x_recency_months[1]),
    .C(x_recency_months[2]),
    .Y(n50)
  );
  NOR2 u51 (
    .A(n6),
    .B(n51),
    .Y(n49)
  );
  NAND3 u52 (
    .A(n50),
    .B(n49),
    .C(n59),
    .Y(n48)
  );
  AOI21 u53 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B(x_frequency_times[3]),
    .Y(n47)
  );
  INV u54 (
    .A(n47),
    .Y(n46)
  );
  NOR2 u55 (
    .A(x_frequency_times[2]),
    .B(n46),
    .Y(n45)
  );
  NOR3 u56 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[5]),
    .Y(n44)
  );
  OAI21 u57 (
    .A1(n27),
    .A2(n45),
    .B(n44),
    .Y(n43)
  );
  NOR3 u58 (
    .A(x_recency_months[1]),
    .B(x_recency_months[0]),
    .C(x_recency_months[2]),
    .Y(n42)
  );
  NOR3 u59 (
    .A(n29),
    .B(n28),
    .C(n42),
    .Y(n41)
  );
  INV u6 (
    .A(x_frequency_times[4]),
    .Y(n27)
  );
  NOR3 u60 (
    .A(n10),
    .B(n43),
    .C(n41),
    .Y(n40)
  );
  OAI21 u61 (
    .A1(n7),
    .A2(n6),
    .B(n40),
    .Y(n39)
  );
  OAI22 u62 (
    .A1(n32),
    .A2(n3),
    .B1(n31),
    .B2(n30),
    .Y(n38)
  );
  NOR3 u63 (
    .A(n16),
    .B(n0),
    .C(n38),
    .Y(n37)
  );
  NAND2 u64 (
    .A(n37),
    .B(n43),
    .Y(n36)
  );
  NAND3 u65 (
    .A(n39),
    .B(n36),
    .C(n13),
    .Y(n35)
  );
  AND2 u66 (
    .A(n65),
    .B(n48),
    .Y(n34)
  );
  OAI22 u67 (
    .A1(n35),
    .A2(n34),
    .B1(n65),
    .B2(n48),
    .Y(y)
  );
  INV u7 (
    .A(x_time_months[3]),
    .Y(n26)
  );
  INV u8 (
    .A(x_time_months[5]),
    .Y(n25)
  );
  NOR2 u9 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n24)
  );
endmodule

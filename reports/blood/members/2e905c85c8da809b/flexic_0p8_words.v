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
  wire n8;
  wire n9;
  NOR2 u0 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n1)
  );
  NOR2 u1 (
    .A(x_time_months[5]),
    .B(x_time_months[7]),
    .Y(n22)
  );
  AOI21 u10 (
    .A1(x_frequency_times[3]),
    .A2(x_frequency_times[4]),
    .B(x_frequency_times[5]),
    .Y(n10)
  );
  NAND2 u11 (
    .A(x_frequency_times[2]),
    .B(x_frequency_times[3]),
    .Y(n2)
  );
  INV u12 (
    .A(n2),
    .Y(n11)
  );
  OAI21 u13 (
    .A1(x_frequency_times[4]),
    .A2(n11),
    .B(x_frequency_times[5]),
    .Y(n3)
  );
  NOR2 u14 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .Y(n6)
  );
  NAND2 u15 (
    .A(n6),
    .B(n3),
    .Y(n9)
  );
  AOI21 u16 (
    .A1(x_frequency_times[4]),
    .A2(x_frequency_times[2]),
    .B(x_frequency_times[3]),
    .Y(n4)
  );
  INV u17 (
    .A(n4),
    .Y(n7)
  );
  NOR3 u18 (
    .A(x_frequency_times[2]),
    .B(x_frequency_times[5]),
    .C(x_frequency_times[1]),
    .Y(n5)
  );
  OAI21 u19 (
    .A1(n5),
    .A2(n10),
    .B(n6),
    .Y(n17)
  );
  INV u2 (
    .A(n1),
    .Y(n60)
  );
  NOR2 u20 (
    .A(n17),
    .B(n7),
    .Y(n19)
  );
  INV u21 (
    .A(x_frequency_times[4]),
    .Y(n8)
  );
  AOI21 u22 (
    .A1(n8),
    .A2(n19),
    .B(n9),
    .Y(n39)
  );
  OAI21 u23 (
    .A1(x_frequency_times[2]),
    .A2(n39),
    .B(n10),
    .Y(n12)
  );
  NOR3 u24 (
    .A(n11),
    .B(n12),
    .C(n13),
    .Y(n15)
  );
  NAND2 u25 (
    .A(x_frequency_times[0]),
    .B(x_frequency_times[1]),
    .Y(n14)
  );
  OAI21 u26 (
    .A1(n14),
    .A2(n19),
    .B(n15),
    .Y(n16)
  );
  INV u27 (
    .A(n16),
    .Y(n18)
  );
  NOR2 u28 (
    .A(n17),
    .B(n18),
    .Y(n21)
  );
  NOR2 u29 (
    .A(x_frequency_times[0]),
    .B(x_frequency_times[1]),
    .Y(n20)
  );
  NOR2 u3 (
    .A(x_time_months[4]),
    .B(n60),
    .Y(n23)
  );
  AOI21 u30 (
    .A1(n19),
    .A2(n20),
    .B(n21),
    .Y(n38)
  );
  XNOR2 u31 (
    .A(n22),
    .B(n23),
    .Y(n24)
  );
  NAND3 u32 (
    .A(n61),
    .B(x_time_months[3]),
    .C(n24),
    .Y(n28)
  );
  AOI21 u33 (
    .A1(x_time_months[2]),
    .A2(x_time_months[3]),
    .B(n24),
    .Y(n59)
  );
  INV u34 (
    .A(n59),
    .Y(n27)
  );
  AOI21 u35 (
    .A1(x_time_months[4]),
    .A2(n60),
    .B(n25),
    .Y(n26)
  );
  OAI21 u36 (
    .A1(n26),
    .A2(n27),
    .B(n28),
    .Y(n40)
  );
  NAND2 u37 (
    .A(x_monetary_cc[2]),
    .B(x_monetary_cc[1]),
    .Y(n34)
  );
  NOR2 u38 (
    .A(x_monetary_cc[4]),
    .B(x_monetary_cc[3]),
    .Y(n33)
  );
  NAND2 u39 (
    .A(n33),
    .B(n34),
    .Y(n29)
  );
  INV u4 (
    .A(x_time_months[3]),
    .Y(n64)
  );
  NAND2 u40 (
    .A(x_monetary_cc[5]),
    .B(n29),
    .Y(n31)
  );
  NOR2 u41 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .Y(n30)
  );
  NAND2 u42 (
    .A(n30),
    .B(n31),
    .Y(n32)
  );
  NOR2 u43 (
    .A(n32),
    .B(n40),
    .Y(n37)
  );
  NOR3 u44 (
    .A(x_monetary_cc[5]),
    .B(x_monetary_cc[4]),
    .C(n32),
    .Y(n35)
  );
  OAI21 u45 (
    .A1(n33),
    .A2(n34),
    .B(n35),
    .Y(n36)
  );
  AOI21 u46 (
    .A1(n36),
    .A2(n37),
    .B(n38),
    .Y(n70)
  );
  NOR2 u47 (
    .A(n39),
    .B(n40),
    .Y(n67)
  );
  OAI21 u48 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[2]),
    .B(x_recency_months[3]),
    .Y(n42)
  );
  NOR2 u49 (
    .A(x_recency_months[4]),
    .B(x_recency_months[7]),
    .Y(n41)
  );
  AOI21 u5 (
    .A1(n22),
    .A2(n64),
    .B(n60),
    .Y(n61)
  );
  NAND2 u50 (
    .A(n41),
    .B(n42),
    .Y(n48)
  );
  NOR2 u51 (
    .A(x_recency_months[3]),
    .B(n48),
    .Y(n44)
  );
  NOR2 u52 (
    .A(x_recency_months[7]),
    .B(x_recency_months[6]),
    .Y(n52)
  );
  AOI21 u53 (
    .A1(x_recency_months[0]),
    .A2(n52),
    .B(x_recency_months[1]),
    .Y(n43)
  );
  AOI21 u54 (
    .A1(n44),
    .A2(n43),
    .B(x_recency_months[2]),
    .Y(n46)
  );
  OAI21 u55 (
    .A1(n43),
    .A2(n46),
    .B(n44),
    .Y(n45)
  );
  NOR2 u56 (
    .A(n45),
    .B(x_recency_months[5]),
    .Y(n53)
  );
  OAI21 u57 (
    .A1(n46),
    .A2(x_recency_months[2]),
    .B(x_recency_months[5]),
    .Y(n47)
  );
  NAND2 u58 (
    .A(n52),
    .B(n47),
    .Y(n49)
  );
  AOI21 u59 (
    .A1(n48),
    .A2(n49),
    .B(x_recency_months[6]),
    .Y(n54)
  );
  AOI21 u6 (
    .A1(n61),
    .A2(x_time_months[1]),
    .B(x_time_months[2]),
    .Y(n62)
  );
  NAND2 u60 (
    .A(n54),
    .B(n53),
    .Y(n51)
  );
  INV u61 (
    .A(n49),
    .Y(n50)
  );
  AOI21 u62 (
    .A1(n50),
    .A2(n51),
    .B(n67),
    .Y(n58)
  );
  NOR2 u63 (
    .A(n52),
    .B(n53),
    .Y(n57)
  );
  INV u64 (
    .A(n54),
    .Y(n55)
  );
  INV u65 (
    .A(n55),
    .Y(n56)
  );
  OAI21 u66 (
    .A1(n56),
    .A2(n57),
    .B(n58),
    .Y(n69)
  );
  AOI21 u67 (
    .A1(n59),
    .A2(n60),
    .B(n61),
    .Y(n66)
  );
  OAI21 u68 (
    .A1(n61),
    .A2(x_time_months[1]),
    .B(n62),
    .Y(n63)
  );
  NOR2 u69 (
    .A(n63),
    .B(n64),
    .Y(n65)
  );
  AOI21 u7 (
    .A1(n62),
    .A2(n64),
    .B(n23),
    .Y(n0)
  );
  OAI21 u70 (
    .A1(n65),
    .A2(n66),
    .B(n67),
    .Y(n68)
  );
  AOI21 u71 (
    .A1(n68),
    .A2(n69),
    .B(n70),
    .Y(y)
  );
  INV u8 (
    .A(n0),
    .Y(n25)
  );
  OAI21 u9 (
    .A1(n25),
    .A2(n22),
    .B(n1),
    .Y(n13)
  );
endmodule

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
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  NOR3 u0 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .C(x_recency_months[7]),
    .Y(n4)
  );
  NOR2 u1 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .Y(n0)
  );
  NAND2 u10 (
    .A(n29),
    .B(n7),
    .Y(n31)
  );
  OAI21 u11 (
    .A1(n37),
    .A2(n7),
    .B(n31),
    .Y(n15)
  );
  NOR2 u12 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n22)
  );
  NAND2 u13 (
    .A(x_time_months[1]),
    .B(x_time_months[5]),
    .Y(n9)
  );
  NOR2 u14 (
    .A(x_time_months[3]),
    .B(x_time_months[4]),
    .Y(n8)
  );
  INV u15 (
    .A(n8),
    .Y(n19)
  );
  OAI21 u16 (
    .A1(x_time_months[2]),
    .A2(n19),
    .B(x_time_months[5]),
    .Y(n20)
  );
  NAND3 u17 (
    .A(n20),
    .B(n9),
    .C(n22),
    .Y(n12)
  );
  NOR2 u18 (
    .A(n12),
    .B(x_recency_months[4]),
    .Y(n14)
  );
  NOR2 u19 (
    .A(x_monetary_cc[7]),
    .B(x_monetary_cc[3]),
    .Y(n17)
  );
  INV u2 (
    .A(n0),
    .Y(n2)
  );
  NOR3 u20 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[1]),
    .C(x_monetary_cc[2]),
    .Y(n24)
  );
  INV u21 (
    .A(x_monetary_cc[0]),
    .Y(n16)
  );
  OAI21 u22 (
    .A1(n16),
    .A2(n24),
    .B(n17),
    .Y(n10)
  );
  OAI21 u23 (
    .A1(n10),
    .A2(x_monetary_cc[2]),
    .B(x_monetary_cc[4]),
    .Y(n11)
  );
  NOR3 u24 (
    .A(x_monetary_cc[7]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[6]),
    .Y(n26)
  );
  NAND2 u25 (
    .A(n26),
    .B(n11),
    .Y(n13)
  );
  AOI22 u26 (
    .A1(n12),
    .A2(n13),
    .B1(n14),
    .B2(n15),
    .Y(n42)
  );
  OAI21 u27 (
    .A1(n17),
    .A2(n24),
    .B(n26),
    .Y(n40)
  );
  AOI21 u28 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[2]),
    .B(n40),
    .Y(n18)
  );
  OAI21 u29 (
    .A1(n18),
    .A2(n16),
    .B(n17),
    .Y(n38)
  );
  OAI21 u3 (
    .A1(x_recency_months[2]),
    .A2(n2),
    .B(x_recency_months[3]),
    .Y(n1)
  );
  NOR2 u30 (
    .A(x_monetary_cc[4]),
    .B(n38),
    .Y(n23)
  );
  NAND2 u31 (
    .A(n18),
    .B(n23),
    .Y(n46)
  );
  AOI21 u32 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B(n19),
    .Y(n21)
  );
  OAI21 u33 (
    .A1(n20),
    .A2(n21),
    .B(n22),
    .Y(n28)
  );
  NAND2 u34 (
    .A(n23),
    .B(n24),
    .Y(n25)
  );
  INV u35 (
    .A(n25),
    .Y(n27)
  );
  OAI21 u36 (
    .A1(n26),
    .A2(n27),
    .B(n28),
    .Y(n30)
  );
  NAND3 u37 (
    .A(n29),
    .B(n30),
    .C(n46),
    .Y(n44)
  );
  OAI21 u38 (
    .A1(n44),
    .A2(n42),
    .B(n31),
    .Y(n36)
  );
  NOR3 u39 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[6]),
    .C(x_frequency_times[7]),
    .Y(n35)
  );
  INV u4 (
    .A(x_recency_months[4]),
    .Y(n3)
  );
  AOI21 u40 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B(x_frequency_times[3]),
    .Y(n32)
  );
  INV u41 (
    .A(n32),
    .Y(n33)
  );
  OAI21 u42 (
    .A1(x_frequency_times[2]),
    .A2(n33),
    .B(x_frequency_times[4]),
    .Y(n34)
  );
  NAND2 u43 (
    .A(n34),
    .B(n35),
    .Y(n39)
  );
  NOR3 u44 (
    .A(n39),
    .B(n36),
    .C(n37),
    .Y(n49)
  );
  NAND3 u45 (
    .A(x_monetary_cc[4]),
    .B(n38),
    .C(n39),
    .Y(n41)
  );
  NOR2 u46 (
    .A(n40),
    .B(n41),
    .Y(n43)
  );
  OAI21 u47 (
    .A1(n42),
    .A2(n43),
    .B(n44),
    .Y(n45)
  );
  INV u48 (
    .A(n45),
    .Y(n48)
  );
  AOI21 u49 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[2]),
    .B(n46),
    .Y(n47)
  );
  OAI21 u5 (
    .A1(n3),
    .A2(n1),
    .B(n4),
    .Y(n37)
  );
  NOR3 u50 (
    .A(n47),
    .B(n48),
    .C(n49),
    .Y(y)
  );
  NAND2 u6 (
    .A(x_recency_months[2]),
    .B(n2),
    .Y(n7)
  );
  NAND2 u7 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .Y(n5)
  );
  NAND3 u8 (
    .A(n3),
    .B(n4),
    .C(n5),
    .Y(n6)
  );
  NOR2 u9 (
    .A(n6),
    .B(x_recency_months[3]),
    .Y(n29)
  );
endmodule

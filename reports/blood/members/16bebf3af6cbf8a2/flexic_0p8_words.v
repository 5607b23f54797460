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
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  NOR2 u0 (
    .A(x_frequency_times[0]),
    .B(x_frequency_times[1]),
    .Y(n28)
  );
  INV u1 (
    .A(n28),
    .Y(n0)
  );
  INV u10 (
    .A(n7),
    .Y(n9)
  );
  NAND3 u11 (
    .A(n25),
    .B(n9),
    .C(n26),
    .Y(n4)
  );
  NOR3 u12 (
    .A(x_recency_months[7]),
    .B(x_recency_months[5]),
    .C(x_recency_months[6]),
    .Y(n3)
  );
  NOR3 u13 (
    .A(x_recency_months[7]),
    .B(x_recency_months[4]),
    .C(x_recency_months[3]),
    .Y(n50)
  );
  NOR2 u14 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .Y(n40)
  );
  INV u15 (
    .A(x_recency_months[2]),
    .Y(n41)
  );
  OAI21 u16 (
    .A1(n41),
    .A2(n40),
    .B(n50),
    .Y(n2)
  );
  NOR2 u17 (
    .A(x_recency_months[6]),
    .B(n2),
    .Y(n42)
  );
  OAI21 u18 (
    .A1(n42),
    .A2(n3),
    .B(n4),
    .Y(n47)
  );
  INV u19 (
    .A(n5),
    .Y(n6)
  );
  NAND2 u2 (
    .A(x_frequency_times[2]),
    .B(n0),
    .Y(n26)
  );
  OAI21 u20 (
    .A1(n6),
    .A2(x_frequency_times[5]),
    .B(n7),
    .Y(n46)
  );
  OAI21 u21 (
    .A1(n8),
    .A2(n9),
    .B(n25),
    .Y(n23)
  );
  NOR2 u22 (
    .A(x_time_months[4]),
    .B(x_time_months[6]),
    .Y(n12)
  );
  NOR2 u23 (
    .A(x_time_months[5]),
    .B(x_time_months[6]),
    .Y(n10)
  );
  NOR2 u24 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n20)
  );
  NAND2 u25 (
    .A(x_time_months[3]),
    .B(n20),
    .Y(n13)
  );
  NAND3 u26 (
    .A(n13),
    .B(n10),
    .C(n12),
    .Y(n35)
  );
  AOI21 u27 (
    .A1(x_time_months[3]),
    .A2(x_time_months[2]),
    .B(x_time_months[7]),
    .Y(n19)
  );
  AOI21 u28 (
    .A1(n12),
    .A2(n19),
    .B(n10),
    .Y(n11)
  );
  NOR2 u29 (
    .A(x_time_months[7]),
    .B(n11),
    .Y(n36)
  );
  NAND2 u3 (
    .A(x_frequency_times[1]),
    .B(x_frequency_times[2]),
    .Y(n8)
  );
  NOR2 u30 (
    .A(x_time_months[3]),
    .B(x_time_months[2]),
    .Y(n14)
  );
  OAI21 u31 (
    .A1(n12),
    .A2(n14),
    .B(n36),
    .Y(n17)
  );
  AOI21 u32 (
    .A1(n13),
    .A2(x_time_months[5]),
    .B(n36),
    .Y(n15)
  );
  OAI21 u33 (
    .A1(n14),
    .A2(x_time_months[4]),
    .B(n15),
    .Y(n16)
  );
  NAND2 u34 (
    .A(n16),
    .B(n17),
    .Y(n18)
  );
  NAND2 u35 (
    .A(n18),
    .B(n35),
    .Y(n22)
  );
  NOR2 u36 (
    .A(n19),
    .B(n20),
    .Y(n21)
  );
  OAI21 u37 (
    .A1(n21),
    .A2(n22),
    .B(n23),
    .Y(n39)
  );
  AOI21 u38 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B(x_frequency_times[2]),
    .Y(n29)
  );
  NAND2 u39 (
    .A(n24),
    .B(n29),
    .Y(n34)
  );
  NOR2 u4 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[5]),
    .Y(n25)
  );
  INV u40 (
    .A(x_frequency_times[3]),
    .Y(n27)
  );
  NOR3 u41 (
    .A(n25),
    .B(n26),
    .C(n27),
    .Y(n32)
  );
  NAND2 u42 (
    .A(n28),
    .B(n29),
    .Y(n30)
  );
  AOI21 u43 (
    .A1(n30),
    .A2(n31),
    .B(n32),
    .Y(n33)
  );
  OAI21 u44 (
    .A1(x_frequency_times[5]),
    .A2(n33),
    .B(n34),
    .Y(n37)
  );
  NAND3 u45 (
    .A(n35),
    .B(n36),
    .C(n37),
    .Y(n38)
  );
  NAND2 u46 (
    .A(n38),
    .B(n39),
    .Y(n44)
  );
  NAND3 u47 (
    .A(n40),
    .B(x_recency_months[5]),
    .C(n41),
    .Y(n43)
  );
  NAND3 u48 (
    .A(n42),
    .B(n43),
    .C(n44),
    .Y(n45)
  );
  AOI21 u49 (
    .A1(n45),
    .A2(n46),
    .B(n47),
    .Y(n48)
  );
  NOR2 u5 (
    .A(n25),
    .B(n8),
    .Y(n1)
  );
  INV u50 (
    .A(n48),
    .Y(n53)
  );
  NOR3 u51 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .C(x_recency_months[4]),
    .Y(n49)
  );
  NOR2 u52 (
    .A(n49),
    .B(n50),
    .Y(n52)
  );
  NAND3 u53 (
    .A(x_recency_months[4]),
    .B(x_recency_months[2]),
    .C(x_recency_months[3]),
    .Y(n51)
  );
  AOI21 u54 (
    .A1(n51),
    .A2(n52),
    .B(n53),
    .Y(y)
  );
  AOI21 u6 (
    .A1(x_frequency_times[0]),
    .A2(n1),
    .B(x_frequency_times[3]),
    .Y(n31)
  );
  NOR2 u7 (
    .A(x_frequency_times[4]),
    .B(n1),
    .Y(n24)
  );
  NOR2 u8 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .Y(n5)
  );
  NAND3 u9 (
    .A(n5),
    .B(n24),
    .C(n31),
    .Y(n7)
  );
endmodule

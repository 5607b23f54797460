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
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  NOR2 u0 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .Y(n0)
  );
  INV u1 (
    .A(n0),
    .Y(n1)
  );
  NOR2 u10 (
    .A(x_frequency_times[1]),
    .B(x_frequency_times[0]),
    .Y(n4)
  );
  NAND2 u11 (
    .A(n2),
    .B(n4),
    .Y(n3)
  );
  INV u12 (
    .A(x_frequency_times[3]),
    .Y(n19)
  );
  NAND3 u13 (
    .A(n19),
    .B(n3),
    .C(n9),
    .Y(n7)
  );
  INV u14 (
    .A(n4),
    .Y(n5)
  );
  NAND3 u15 (
    .A(n5),
    .B(n7),
    .C(x_frequency_times[2]),
    .Y(n42)
  );
  NOR2 u16 (
    .A(n20),
    .B(n42),
    .Y(n11)
  );
  INV u17 (
    .A(x_frequency_times[0]),
    .Y(n6)
  );
  NOR2 u18 (
    .A(n18),
    .B(n6),
    .Y(n8)
  );
  OAI21 u19 (
    .A1(n7),
    .A2(n8),
    .B(n9),
    .Y(n10)
  );
  NOR2 u2 (
    .A(x_frequency_times[5]),
    .B(n1),
    .Y(n43)
  );
  NOR2 u20 (
    .A(n10),
    .B(n11),
    .Y(n16)
  );
  NOR3 u21 (
    .A(x_time_months[5]),
    .B(x_time_months[4]),
    .C(x_time_months[3]),
    .Y(n14)
  );
  NOR2 u22 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n28)
  );
  INV u23 (
    .A(n28),
    .Y(n12)
  );
  AOI21 u24 (
    .A1(x_time_months[5]),
    .A2(x_time_months[4]),
    .B(n12),
    .Y(n26)
  );
  NAND2 u25 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n23)
  );
  NOR2 u26 (
    .A(x_time_months[5]),
    .B(x_time_months[7]),
    .Y(n24)
  );
  OAI21 u27 (
    .A1(n24),
    .A2(n23),
    .B(n26),
    .Y(n13)
  );
  NOR2 u28 (
    .A(n13),
    .B(n14),
    .Y(n21)
  );
  INV u29 (
    .A(n21),
    .Y(n15)
  );
  NOR3 u3 (
    .A(n1),
    .B(x_frequency_times[3]),
    .C(x_frequency_times[4]),
    .Y(n41)
  );
  NOR3 u30 (
    .A(n15),
    .B(n16),
    .C(n17),
    .Y(n37)
  );
  OAI21 u31 (
    .A1(n18),
    .A2(n19),
    .B(n20),
    .Y(n36)
  );
  INV u32 (
    .A(x_time_months[4]),
    .Y(n29)
  );
  NOR2 u33 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n27)
  );
  OAI21 u34 (
    .A1(n27),
    .A2(n29),
    .B(n21),
    .Y(n22)
  );
  INV u35 (
    .A(n22),
    .Y(n34)
  );
  INV u36 (
    .A(x_time_months[3]),
    .Y(n25)
  );
  NAND2 u37 (
    .A(n23),
    .B(n24),
    .Y(n30)
  );
  AOI21 u38 (
    .A1(n30),
    .A2(n25),
    .B(n26),
    .Y(n33)
  );
  NOR2 u39 (
    .A(n27),
    .B(n28),
    .Y(n31)
  );
  NAND2 u4 (
    .A(x_frequency_times[1]),
    .B(x_frequency_times[2]),
    .Y(n18)
  );
  OAI21 u40 (
    .A1(n29),
    .A2(n30),
    .B(n31),
    .Y(n32)
  );
  AOI21 u41 (
    .A1(n32),
    .A2(n33),
    .B(n34),
    .Y(n35)
  );
  AOI21 u42 (
    .A1(n35),
    .A2(n36),
    .B(n37),
    .Y(n40)
  );
  NOR2 u43 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .Y(n38)
  );
  INV u44 (
    .A(n38),
    .Y(n53)
  );
  NOR2 u45 (
    .A(x_recency_months[2]),
    .B(n53),
    .Y(n39)
  );
  AOI21 u46 (
    .A1(n39),
    .A2(x_recency_months[5]),
    .B(n40),
    .Y(n45)
  );
  NAND3 u47 (
    .A(n41),
    .B(n42),
    .C(n43),
    .Y(n44)
  );
  AOI21 u48 (
    .A1(n44),
    .A2(n45),
    .B(n51),
    .Y(n58)
  );
  NOR3 u49 (
    .A(x_recency_months[4]),
    .B(x_recency_months[2]),
    .C(x_recency_months[1]),
    .Y(n49)
  );
  AOI21 u5 (
    .A1(n18),
    .A2(n41),
    .B(n43),
    .Y(n51)
  );
  NOR2 u50 (
    .A(x_recency_months[4]),
    .B(x_recency_months[3]),
    .Y(n48)
  );
  NAND3 u51 (
    .A(x_recency_months[2]),
    .B(x_recency_months[3]),
    .C(x_recency_months[4]),
    .Y(n46)
  );
  INV u52 (
    .A(n46),
    .Y(n47)
  );
  NOR3 u53 (
    .A(n47),
    .B(n48),
    .C(n49),
    .Y(n50)
  );
  NOR3 u54 (
    .A(x_recency_months[7]),
    .B(x_recency_months[6]),
    .C(n50),
    .Y(n56)
  );
  INV u55 (
    .A(n51),
    .Y(n52)
  );
  NOR2 u56 (
    .A(x_recency_months[5]),
    .B(n52),
    .Y(n55)
  );
  AOI21 u57 (
    .A1(x_recency_months[2]),
    .A2(n53),
    .B(x_recency_months[3]),
    .Y(n54)
  );
  OAI21 u58 (
    .A1(n54),
    .A2(n55),
    .B(n56),
    .Y(n57)
  );
  NOR2 u59 (
    .A(n57),
    .B(n58),
    .Y(y)
  );
  AOI21 u6 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B(x_frequency_times[2]),
    .Y(n2)
  );
  NOR2 u7 (
    .A(n43),
    .B(n2),
    .Y(n17)
  );
  NOR2 u8 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[5]),
    .Y(n20)
  );
  AOI21 u9 (
    .A1(n20),
    .A2(n2),
    .B(n41),
    .Y(n9)
  );
endmodule

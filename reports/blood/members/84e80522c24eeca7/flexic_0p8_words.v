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
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(x_time_months[2]),
    .Y(n11)
  );
  INV u1 (
    .A(x_frequency_times[1]),
    .Y(n10)
  );
  NAND2 u10 (
    .A(n2),
    .B(n3),
    .Y(n1)
  );
  OR2 u11 (
    .A(n1),
    .B(x_recency_months[2]),
    .Y(n0)
  );
  NOR3 u12 (
    .A(x_time_months[1]),
    .B(x_time_months[3]),
    .C(x_time_months[2]),
    .Y(n44)
  );
  INV u13 (
    .A(n44),
    .Y(n43)
  );
  AOI21 u14 (
    .A1(n43),
    .A2(x_time_months[4]),
    .B(n0),
    .Y(n42)
  );
  NAND2 u15 (
    .A(x_time_months[0]),
    .B(x_time_months[1]),
    .Y(n41)
  );
  OAI21 u16 (
    .A1(n11),
    .A2(n41),
    .B(n5),
    .Y(n40)
  );
  OAI21 u17 (
    .A1(x_time_months[4]),
    .A2(n40),
    .B(x_time_months[5]),
    .Y(n39)
  );
  NOR3 u18 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[6]),
    .C(x_frequency_times[7]),
    .Y(n38)
  );
  NAND2 u19 (
    .A(n38),
    .B(n8),
    .Y(n37)
  );
  INV u2 (
    .A(x_frequency_times[2]),
    .Y(n9)
  );
  NOR2 u20 (
    .A(x_frequency_times[3]),
    .B(n37),
    .Y(n36)
  );
  OAI21 u21 (
    .A1(n10),
    .A2(n9),
    .B(n36),
    .Y(n35)
  );
  NOR2 u22 (
    .A(n42),
    .B(n39),
    .Y(n34)
  );
  AOI21 u23 (
    .A1(n34),
    .A2(n35),
    .B(n4),
    .Y(n33)
  );
  OR2 u24 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[2]),
    .Y(n32)
  );
  NOR3 u25 (
    .A(x_monetary_cc[0]),
    .B(n32),
    .C(x_monetary_cc[1]),
    .Y(n31)
  );
  NOR3 u26 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[5]),
    .Y(n30)
  );
  OAI21 u27 (
    .A1(n6),
    .A2(n31),
    .B(n30),
    .Y(n29)
  );
  NOR3 u28 (
    .A(x_time_months[5]),
    .B(x_time_months[4]),
    .C(n4),
    .Y(n28)
  );
  AND2 u29 (
    .A(x_recency_months[1]),
    .B(x_recency_months[0]),
    .Y(n27)
  );
  INV u3 (
    .A(x_frequency_times[4]),
    .Y(n8)
  );
  NOR3 u30 (
    .A(n0),
    .B(n27),
    .C(n28),
    .Y(n26)
  );
  NOR2 u31 (
    .A(x_time_months[1]),
    .B(x_time_months[0]),
    .Y(n25)
  );
  NOR3 u32 (
    .A(n5),
    .B(n25),
    .C(n11),
    .Y(n24)
  );
  OAI21 u33 (
    .A1(x_time_months[4]),
    .A2(n24),
    .B(x_time_months[5]),
    .Y(n23)
  );
  INV u34 (
    .A(n23),
    .Y(n22)
  );
  NOR3 u35 (
    .A(n26),
    .B(n22),
    .C(n4),
    .Y(n21)
  );
  NAND3 u36 (
    .A(n21),
    .B(n36),
    .C(n9),
    .Y(n20)
  );
  INV u37 (
    .A(n20),
    .Y(n19)
  );
  OAI21 u38 (
    .A1(n10),
    .A2(n7),
    .B(n9),
    .Y(n18)
  );
  OAI21 u39 (
    .A1(n37),
    .A2(n18),
    .B(n39),
    .Y(n17)
  );
  INV u4 (
    .A(x_frequency_times[0]),
    .Y(n7)
  );
  NOR3 u40 (
    .A(n36),
    .B(n17),
    .C(n4),
    .Y(n16)
  );
  AOI21 u41 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[2]),
    .B(n1),
    .Y(n15)
  );
  OAI21 u42 (
    .A1(n33),
    .A2(n29),
    .B(n15),
    .Y(n14)
  );
  INV u43 (
    .A(n14),
    .Y(n13)
  );
  OAI21 u44 (
    .A1(n35),
    .A2(n21),
    .B(n13),
    .Y(n12)
  );
  NOR3 u45 (
    .A(n19),
    .B(n16),
    .C(n12),
    .Y(y)
  );
  INV u5 (
    .A(x_monetary_cc[4]),
    .Y(n6)
  );
  INV u6 (
    .A(x_time_months[3]),
    .Y(n5)
  );
  OR2 u7 (
    .A(x_time_months[7]),
    .B(x_time_months[6]),
    .Y(n4)
  );
  NOR2 u8 (
    .A(x_recency_months[5]),
    .B(x_recency_months[7]),
    .Y(n3)
  );
  NOR3 u9 (
    .A(x_recency_months[3]),
    .B(x_recency_months[4]),
    .C(x_recency_months[6]),
    .Y(n2)
  );
endmodule

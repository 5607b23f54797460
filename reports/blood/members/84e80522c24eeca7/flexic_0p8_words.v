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
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  NAND2 u0 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .Y(n2)
  );
  NOR2 u1 (
    .A(x_recency_months[5]),
    .B(x_recency_months[7]),
    .Y(n1)
  );
  INV u10 (
    .A(x_frequency_times[2]),
    .Y(n13)
  );
  AOI21 u11 (
    .A1(n13),
    .A2(n15),
    .B(n20),
    .Y(n36)
  );
  NAND3 u12 (
    .A(x_time_months[0]),
    .B(x_time_months[2]),
    .C(x_time_months[1]),
    .Y(n7)
  );
  INV u13 (
    .A(x_time_months[4]),
    .Y(n10)
  );
  NAND2 u14 (
    .A(n10),
    .B(n7),
    .Y(n8)
  );
  OAI21 u15 (
    .A1(x_time_months[3]),
    .A2(n8),
    .B(x_time_months[5]),
    .Y(n12)
  );
  NOR3 u16 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .C(x_time_months[1]),
    .Y(n9)
  );
  NOR3 u17 (
    .A(n12),
    .B(n9),
    .C(n10),
    .Y(n11)
  );
  NOR3 u18 (
    .A(n11),
    .B(x_time_months[6]),
    .C(x_time_months[7]),
    .Y(n23)
  );
  NAND2 u19 (
    .A(n23),
    .B(n12),
    .Y(n33)
  );
  NOR3 u2 (
    .A(x_recency_months[6]),
    .B(x_recency_months[4]),
    .C(x_recency_months[3]),
    .Y(n0)
  );
  INV u20 (
    .A(x_frequency_times[1]),
    .Y(n14)
  );
  OAI21 u21 (
    .A1(n13),
    .A2(n14),
    .B(n15),
    .Y(n30)
  );
  OAI21 u22 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B(x_time_months[2]),
    .Y(n16)
  );
  INV u23 (
    .A(n16),
    .Y(n17)
  );
  AOI21 u24 (
    .A1(n17),
    .A2(x_time_months[3]),
    .B(n30),
    .Y(n18)
  );
  NAND2 u25 (
    .A(n23),
    .B(n18),
    .Y(n19)
  );
  OAI21 u26 (
    .A1(n19),
    .A2(x_time_months[4]),
    .B(n33),
    .Y(n38)
  );
  NAND2 u27 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .Y(n21)
  );
  NOR2 u28 (
    .A(n20),
    .B(x_recency_months[2]),
    .Y(n22)
  );
  NAND2 u29 (
    .A(n22),
    .B(n21),
    .Y(n31)
  );
  NAND3 u3 (
    .A(n0),
    .B(n1),
    .C(n2),
    .Y(n20)
  );
  NAND2 u30 (
    .A(n22),
    .B(n23),
    .Y(n28)
  );
  NOR3 u31 (
    .A(x_monetary_cc[0]),
    .B(x_monetary_cc[2]),
    .C(x_monetary_cc[3]),
    .Y(n24)
  );
  INV u32 (
    .A(n24),
    .Y(n25)
  );
  OAI21 u33 (
    .A1(n25),
    .A2(x_monetary_cc[1]),
    .B(x_monetary_cc[4]),
    .Y(n27)
  );
  NOR3 u34 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[7]),
    .Y(n26)
  );
  NAND3 u35 (
    .A(n26),
    .B(n27),
    .C(n28),
    .Y(n29)
  );
  AOI22 u36 (
    .A1(n29),
    .A2(n30),
    .B1(n31),
    .B2(n38),
    .Y(n32)
  );
  INV u37 (
    .A(n32),
    .Y(n35)
  );
  NOR3 u38 (
    .A(x_time_months[5]),
    .B(n33),
    .C(x_time_months[4]),
    .Y(n34)
  );
  OAI21 u39 (
    .A1(n34),
    .A2(n35),
    .B(n36),
    .Y(n39)
  );
  NOR3 u4 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[5]),
    .C(x_frequency_times[7]),
    .Y(n6)
  );
  AOI21 u40 (
    .A1(n37),
    .A2(n38),
    .B(n39),
    .Y(y)
  );
  AOI21 u5 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[0]),
    .B(x_frequency_times[2]),
    .Y(n3)
  );
  INV u6 (
    .A(n3),
    .Y(n4)
  );
  AOI21 u7 (
    .A1(x_frequency_times[3]),
    .A2(n4),
    .B(x_frequency_times[6]),
    .Y(n5)
  );
  NAND2 u8 (
    .A(n5),
    .B(n6),
    .Y(n37)
  );
  NOR2 u9 (
    .A(n37),
    .B(x_frequency_times[3]),
    .Y(n15)
  );
endmodule

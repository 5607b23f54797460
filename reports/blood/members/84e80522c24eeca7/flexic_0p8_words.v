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
    .A(x_recency_months[2]),
    .B(x_recency_months[1]),
    .Y(n2)
  );
  NOR2 u1 (
    .A(x_recency_months[7]),
    .B(x_recency_months[5]),
    .Y(n1)
  );
  INV u10 (
    .A(x_frequency_times[1]),
    .Y(n7)
  );
  INV u11 (
    .A(x_frequency_times[2]),
    .Y(n21)
  );
  OAI21 u12 (
    .A1(n21),
    .A2(n7),
    .B(n20),
    .Y(n32)
  );
  NAND3 u13 (
    .A(x_time_months[1]),
    .B(x_time_months[0]),
    .C(n32),
    .Y(n11)
  );
  INV u14 (
    .A(x_time_months[3]),
    .Y(n10)
  );
  OAI21 u15 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B(x_time_months[2]),
    .Y(n9)
  );
  NAND2 u16 (
    .A(x_time_months[3]),
    .B(n32),
    .Y(n8)
  );
  AOI22 u17 (
    .A1(n8),
    .A2(n9),
    .B1(n10),
    .B2(n11),
    .Y(n12)
  );
  OAI21 u18 (
    .A1(x_time_months[4]),
    .A2(n12),
    .B(x_time_months[5]),
    .Y(n13)
  );
  INV u19 (
    .A(n13),
    .Y(n18)
  );
  NOR3 u2 (
    .A(x_recency_months[6]),
    .B(x_recency_months[4]),
    .C(x_recency_months[3]),
    .Y(n0)
  );
  NOR3 u20 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .C(x_time_months[1]),
    .Y(n15)
  );
  INV u21 (
    .A(x_time_months[4]),
    .Y(n14)
  );
  NOR3 u22 (
    .A(n13),
    .B(n14),
    .C(n15),
    .Y(n16)
  );
  NOR3 u23 (
    .A(n16),
    .B(x_time_months[6]),
    .C(x_time_months[7]),
    .Y(n17)
  );
  INV u24 (
    .A(n17),
    .Y(n22)
  );
  NOR2 u25 (
    .A(n22),
    .B(n18),
    .Y(n31)
  );
  NAND2 u26 (
    .A(n19),
    .B(n31),
    .Y(n37)
  );
  NAND2 u27 (
    .A(n20),
    .B(n21),
    .Y(n36)
  );
  NOR3 u28 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[7]),
    .Y(n29)
  );
  NOR3 u29 (
    .A(x_recency_months[2]),
    .B(n22),
    .C(n39),
    .Y(n25)
  );
  NAND3 u3 (
    .A(n0),
    .B(n1),
    .C(n2),
    .Y(n39)
  );
  NOR2 u30 (
    .A(x_time_months[4]),
    .B(x_time_months[5]),
    .Y(n23)
  );
  AOI21 u31 (
    .A1(x_recency_months[0]),
    .A2(x_recency_months[1]),
    .B(n23),
    .Y(n24)
  );
  OAI21 u32 (
    .A1(n24),
    .A2(n32),
    .B(n25),
    .Y(n30)
  );
  NOR3 u33 (
    .A(x_monetary_cc[0]),
    .B(x_monetary_cc[2]),
    .C(x_monetary_cc[3]),
    .Y(n26)
  );
  INV u34 (
    .A(n26),
    .Y(n27)
  );
  OAI21 u35 (
    .A1(n27),
    .A2(x_monetary_cc[1]),
    .B(x_monetary_cc[4]),
    .Y(n28)
  );
  NAND3 u36 (
    .A(n28),
    .B(n30),
    .C(n29),
    .Y(n33)
  );
  AOI22 u37 (
    .A1(n30),
    .A2(n31),
    .B1(n32),
    .B2(n33),
    .Y(n34)
  );
  INV u38 (
    .A(n34),
    .Y(n35)
  );
  NAND3 u39 (
    .A(n35),
    .B(n36),
    .C(n37),
    .Y(n38)
  );
  NOR3 u4 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[5]),
    .C(x_frequency_times[7]),
    .Y(n6)
  );
  NOR2 u40 (
    .A(n38),
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
    .Y(n19)
  );
  NOR2 u9 (
    .A(n19),
    .B(x_frequency_times[3]),
    .Y(n20)
  );
endmodule

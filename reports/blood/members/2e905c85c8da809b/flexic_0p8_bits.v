module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input [11:0] t_recency_months;
  wire [11:0] t_recency_months;
  input [14:0] t_frequency_times;
  wire [14:0] t_frequency_times;
  input [1:0] t_monetary_cc;
  wire [1:0] t_monetary_cc;
  input [10:0] t_time_months;
  wire [10:0] t_time_months;
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
  INV u0 (
    .A(t_frequency_times[14]),
    .Y(n38)
  );
  INV u1 (
    .A(t_frequency_times[10]),
    .Y(n37)
  );
  INV u10 (
    .A(t_frequency_times[1]),
    .Y(n28)
  );
  INV u11 (
    .A(t_frequency_times[9]),
    .Y(n27)
  );
  INV u12 (
    .A(t_frequency_times[3]),
    .Y(n26)
  );
  INV u13 (
    .A(t_monetary_cc[0]),
    .Y(n25)
  );
  INV u14 (
    .A(t_time_months[0]),
    .Y(n24)
  );
  INV u15 (
    .A(t_time_months[3]),
    .Y(n23)
  );
  INV u16 (
    .A(t_time_months[6]),
    .Y(n22)
  );
  INV u17 (
    .A(t_time_months[9]),
    .Y(n21)
  );
  INV u18 (
    .A(t_time_months[2]),
    .Y(n20)
  );
  OAI22 u19 (
    .A1(n24),
    .A2(t_time_months[1]),
    .B1(n23),
    .B2(t_time_months[4]),
    .Y(n19)
  );
  INV u2 (
    .A(t_recency_months[11]),
    .Y(n36)
  );
  OAI22 u20 (
    .A1(t_time_months[10]),
    .A2(n21),
    .B1(t_time_months[7]),
    .B2(n22),
    .Y(n18)
  );
  OR2 u21 (
    .A(n18),
    .B(n19),
    .Y(n17)
  );
  NOR3 u22 (
    .A(t_monetary_cc[1]),
    .B(n17),
    .C(n25),
    .Y(n16)
  );
  AOI22 u23 (
    .A1(t_frequency_times[12]),
    .A2(n38),
    .B1(n29),
    .B2(t_frequency_times[4]),
    .Y(n15)
  );
  AOI22 u24 (
    .A1(n30),
    .A2(t_frequency_times[0]),
    .B1(t_frequency_times[8]),
    .B2(n37),
    .Y(n39)
  );
  AOI21 u25 (
    .A1(n39),
    .A2(n15),
    .B(t_time_months[5]),
    .Y(n0)
  );
  NOR3 u26 (
    .A(n16),
    .B(n0),
    .C(t_frequency_times[7]),
    .Y(n1)
  );
  NOR2 u27 (
    .A(t_frequency_times[11]),
    .B(n26),
    .Y(n2)
  );
  OAI22 u28 (
    .A1(t_frequency_times[13]),
    .A2(n27),
    .B1(n28),
    .B2(t_frequency_times[5]),
    .Y(n3)
  );
  NOR3 u29 (
    .A(n2),
    .B(n3),
    .C(n17),
    .Y(n4)
  );
  INV u3 (
    .A(t_recency_months[2]),
    .Y(n35)
  );
  INV u30 (
    .A(n4),
    .Y(n5)
  );
  NOR2 u31 (
    .A(t_time_months[8]),
    .B(n20),
    .Y(n6)
  );
  NOR2 u32 (
    .A(t_recency_months[10]),
    .B(n31),
    .Y(n7)
  );
  OAI22 u33 (
    .A1(n34),
    .A2(t_recency_months[5]),
    .B1(t_recency_months[8]),
    .B2(n33),
    .Y(n8)
  );
  NOR2 u34 (
    .A(n32),
    .B(t_recency_months[4]),
    .Y(n9)
  );
  AOI22 u35 (
    .A1(t_recency_months[9]),
    .A2(n36),
    .B1(n35),
    .B2(t_recency_months[0]),
    .Y(n10)
  );
  NOR3 u36 (
    .A(n7),
    .B(n9),
    .C(n8),
    .Y(n11)
  );
  NAND2 u37 (
    .A(n11),
    .B(n10),
    .Y(n12)
  );
  OAI22 u38 (
    .A1(n4),
    .A2(n12),
    .B1(n5),
    .B2(n6),
    .Y(n13)
  );
  INV u39 (
    .A(n13),
    .Y(n14)
  );
  INV u4 (
    .A(t_recency_months[3]),
    .Y(n34)
  );
  NOR2 u40 (
    .A(n1),
    .B(n14),
    .Y(y)
  );
  INV u5 (
    .A(t_recency_months[6]),
    .Y(n33)
  );
  INV u6 (
    .A(t_recency_months[1]),
    .Y(n32)
  );
  INV u7 (
    .A(t_recency_months[7]),
    .Y(n31)
  );
  INV u8 (
    .A(t_frequency_times[2]),
    .Y(n30)
  );
  INV u9 (
    .A(t_frequency_times[6]),
    .Y(n29)
  );
endmodule

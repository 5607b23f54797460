module dwnasic_chip(t_recency_months, t_frequency_times, t_time_months, y);
  input [12:0] t_recency_months;
  wire [12:0] t_recency_months;
  input [10:0] t_frequency_times;
  wire [10:0] t_frequency_times;
  input [12:0] t_time_months;
  wire [12:0] t_time_months;
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
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(t_frequency_times[8]),
    .Y(n33)
  );
  INV u1 (
    .A(t_recency_months[0]),
    .Y(n32)
  );
  INV u10 (
    .A(t_frequency_times[9]),
    .Y(n23)
  );
  INV u11 (
    .A(t_time_months[0]),
    .Y(n22)
  );
  INV u12 (
    .A(t_time_months[3]),
    .Y(n21)
  );
  INV u13 (
    .A(t_time_months[7]),
    .Y(n20)
  );
  INV u14 (
    .A(t_time_months[10]),
    .Y(n19)
  );
  INV u15 (
    .A(t_time_months[1]),
    .Y(n18)
  );
  INV u16 (
    .A(t_time_months[8]),
    .Y(n17)
  );
  INV u17 (
    .A(t_time_months[6]),
    .Y(n16)
  );
  INV u18 (
    .A(t_recency_months[6]),
    .Y(n15)
  );
  NAND2 u19 (
    .A(t_frequency_times[2]),
    .B(n33),
    .Y(n14)
  );
  INV u2 (
    .A(t_recency_months[3]),
    .Y(n31)
  );
  OAI22 u20 (
    .A1(t_time_months[9]),
    .A2(n20),
    .B1(t_time_months[12]),
    .B2(n19),
    .Y(n13)
  );
  OAI22 u21 (
    .A1(n21),
    .A2(t_time_months[5]),
    .B1(n22),
    .B2(t_time_months[2]),
    .Y(n12)
  );
  OR2 u22 (
    .A(n12),
    .B(n13),
    .Y(n11)
  );
  NOR2 u23 (
    .A(n18),
    .B(t_time_months[4]),
    .Y(n10)
  );
  NOR2 u24 (
    .A(t_time_months[11]),
    .B(n17),
    .Y(n9)
  );
  NOR3 u25 (
    .A(n10),
    .B(n9),
    .C(n11),
    .Y(n8)
  );
  OAI22 u26 (
    .A1(n25),
    .A2(t_frequency_times[4]),
    .B1(t_frequency_times[10]),
    .B2(n23),
    .Y(n7)
  );
  OAI22 u27 (
    .A1(t_frequency_times[7]),
    .A2(n24),
    .B1(n26),
    .B2(t_frequency_times[1]),
    .Y(n34)
  );
  OAI21 u28 (
    .A1(n7),
    .A2(n34),
    .B(n16),
    .Y(n35)
  );
  OAI22 u29 (
    .A1(n14),
    .A2(n11),
    .B1(n8),
    .B2(n35),
    .Y(n0)
  );
  INV u3 (
    .A(t_recency_months[7]),
    .Y(n30)
  );
  OAI22 u30 (
    .A1(t_recency_months[12]),
    .A2(n29),
    .B1(t_recency_months[9]),
    .B2(n30),
    .Y(n1)
  );
  OAI22 u31 (
    .A1(n31),
    .A2(t_recency_months[5]),
    .B1(n32),
    .B2(t_recency_months[2]),
    .Y(n2)
  );
  NOR2 u32 (
    .A(n1),
    .B(n2),
    .Y(n3)
  );
  AOI22 u33 (
    .A1(n14),
    .A2(t_frequency_times[5]),
    .B1(n3),
    .B2(n0),
    .Y(n4)
  );
  NOR2 u34 (
    .A(t_recency_months[11]),
    .B(n27),
    .Y(n5)
  );
  OAI21 u35 (
    .A1(n28),
    .A2(t_recency_months[4]),
    .B(n15),
    .Y(n6)
  );
  NOR3 u36 (
    .A(n4),
    .B(n6),
    .C(n5),
    .Y(y)
  );
  INV u4 (
    .A(t_recency_months[10]),
    .Y(n29)
  );
  INV u5 (
    .A(t_recency_months[1]),
    .Y(n28)
  );
  INV u6 (
    .A(t_recency_months[8]),
    .Y(n27)
  );
  INV u7 (
    .A(t_frequency_times[0]),
    .Y(n26)
  );
  INV u8 (
    .A(t_frequency_times[3]),
    .Y(n25)
  );
  INV u9 (
    .A(t_frequency_times[6]),
    .Y(n24)
  );
endmodule

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
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(x_time_months[1]),
    .Y(n29)
  );
  INV u1 (
    .A(x_time_months[2]),
    .Y(n28)
  );
  INV u10 (
    .A(n20),
    .Y(n19)
  );
  NAND2 u11 (
    .A(x_monetary_cc[0]),
    .B(x_monetary_cc[1]),
    .Y(n18)
  );
  NOR3 u12 (
    .A(x_monetary_cc[2]),
    .B(x_monetary_cc[4]),
    .C(n19),
    .Y(n17)
  );
  NOR3 u13 (
    .A(x_monetary_cc[4]),
    .B(n19),
    .C(x_monetary_cc[3]),
    .Y(n16)
  );
  INV u14 (
    .A(n16),
    .Y(n15)
  );
  OAI21 u15 (
    .A1(n29),
    .A2(n28),
    .B(n27),
    .Y(n14)
  );
  AOI22 u16 (
    .A1(n17),
    .A2(n18),
    .B1(n14),
    .B2(x_time_months[5]),
    .Y(n13)
  );
  NOR2 u17 (
    .A(x_time_months[1]),
    .B(x_time_months[0]),
    .Y(n12)
  );
  NOR3 u18 (
    .A(n28),
    .B(n27),
    .C(n12),
    .Y(n11)
  );
  NOR2 u19 (
    .A(x_time_months[4]),
    .B(n11),
    .Y(n10)
  );
  INV u2 (
    .A(x_time_months[3]),
    .Y(n27)
  );
  NOR2 u20 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n9)
  );
  OAI21 u21 (
    .A1(n26),
    .A2(n10),
    .B(n9),
    .Y(n8)
  );
  AOI21 u22 (
    .A1(n13),
    .A2(n15),
    .B(n8),
    .Y(n7)
  );
  OR2 u23 (
    .A(x_monetary_cc[0]),
    .B(x_monetary_cc[1]),
    .Y(n6)
  );
  NAND2 u24 (
    .A(n6),
    .B(x_monetary_cc[2]),
    .Y(n5)
  );
  AND2 u25 (
    .A(x_recency_months[2]),
    .B(x_recency_months[1]),
    .Y(n4)
  );
  NOR3 u26 (
    .A(x_recency_months[4]),
    .B(x_recency_months[7]),
    .C(x_recency_months[5]),
    .Y(n3)
  );
  NOR3 u27 (
    .A(x_recency_months[3]),
    .B(n4),
    .C(x_recency_months[6]),
    .Y(n2)
  );
  NAND2 u28 (
    .A(n2),
    .B(n3),
    .Y(n1)
  );
  AOI21 u29 (
    .A1(n5),
    .A2(n16),
    .B(n1),
    .Y(n0)
  );
  INV u3 (
    .A(x_time_months[5]),
    .Y(n26)
  );
  OAI21 u30 (
    .A1(n21),
    .A2(n7),
    .B(n0),
    .Y(n30)
  );
  AOI21 u31 (
    .A1(n7),
    .A2(n21),
    .B(n30),
    .Y(y)
  );
  AND2 u4 (
    .A(x_frequency_times[2]),
    .B(x_frequency_times[3]),
    .Y(n25)
  );
  OAI21 u5 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[0]),
    .B(n25),
    .Y(n24)
  );
  NOR2 u6 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[5]),
    .Y(n23)
  );
  NOR2 u7 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .Y(n22)
  );
  NAND3 u8 (
    .A(n24),
    .B(n22),
    .C(n23),
    .Y(n21)
  );
  NOR3 u9 (
    .A(x_monetary_cc[5]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[6]),
    .Y(n20)
  );
endmodule

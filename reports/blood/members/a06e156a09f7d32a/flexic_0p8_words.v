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
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(x_time_months[5]),
    .Y(n22)
  );
  INV u1 (
    .A(x_monetary_cc[2]),
    .Y(n21)
  );
  NOR2 u10 (
    .A(x_time_months[3]),
    .B(x_time_months[1]),
    .Y(n12)
  );
  NAND2 u11 (
    .A(n12),
    .B(x_time_months[5]),
    .Y(n11)
  );
  OAI21 u12 (
    .A1(x_time_months[2]),
    .A2(n11),
    .B(x_time_months[4]),
    .Y(n10)
  );
  AOI21 u13 (
    .A1(n13),
    .A2(n22),
    .B(n10),
    .Y(n9)
  );
  AOI21 u14 (
    .A1(n15),
    .A2(x_time_months[4]),
    .B(x_time_months[5]),
    .Y(n8)
  );
  OAI21 u15 (
    .A1(n21),
    .A2(x_monetary_cc[0]),
    .B(x_monetary_cc[1]),
    .Y(n7)
  );
  INV u16 (
    .A(n7),
    .Y(n6)
  );
  NOR2 u17 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[4]),
    .Y(n5)
  );
  NOR3 u18 (
    .A(x_monetary_cc[5]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[6]),
    .Y(n4)
  );
  NAND2 u19 (
    .A(n4),
    .B(n5),
    .Y(n3)
  );
  INV u2 (
    .A(x_frequency_times[2]),
    .Y(n20)
  );
  NOR3 u20 (
    .A(n6),
    .B(n3),
    .C(n8),
    .Y(n2)
  );
  NAND3 u21 (
    .A(n20),
    .B(n18),
    .C(n19),
    .Y(n1)
  );
  NOR3 u22 (
    .A(x_recency_months[7]),
    .B(x_time_months[6]),
    .C(x_time_months[7]),
    .Y(n0)
  );
  OR2 u23 (
    .A(x_recency_months[3]),
    .B(x_recency_months[4]),
    .Y(n25)
  );
  NOR3 u24 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .C(n25),
    .Y(n24)
  );
  NAND3 u25 (
    .A(n1),
    .B(n24),
    .C(n0),
    .Y(n23)
  );
  NOR3 u26 (
    .A(n2),
    .B(n23),
    .C(n9),
    .Y(y)
  );
  NOR2 u3 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[7]),
    .Y(n19)
  );
  NOR3 u4 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[6]),
    .Y(n18)
  );
  OAI21 u5 (
    .A1(n20),
    .A2(x_frequency_times[0]),
    .B(x_frequency_times[1]),
    .Y(n17)
  );
  INV u6 (
    .A(n17),
    .Y(n16)
  );
  AND2 u7 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n15)
  );
  NOR2 u8 (
    .A(n16),
    .B(n15),
    .Y(n14)
  );
  NAND3 u9 (
    .A(n14),
    .B(n18),
    .C(n19),
    .Y(n13)
  );
endmodule

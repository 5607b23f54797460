module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input [6:0] t_recency_months;
  wire [6:0] t_recency_months;
  input t_frequency_times;
  wire t_frequency_times;
  input [6:0] t_monetary_cc;
  wire [6:0] t_monetary_cc;
  input [3:0] t_time_months;
  wire [3:0] t_time_months;
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
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(t_time_months[0]),
    .Y(n1)
  );
  INV u1 (
    .A(t_recency_months[1]),
    .Y(n0)
  );
  NOR3 u10 (
    .A(n1),
    .B(t_time_months[1]),
    .C(t_recency_months[0]),
    .Y(n3)
  );
  OAI22 u11 (
    .A1(t_monetary_cc[2]),
    .A2(n3),
    .B1(n19),
    .B2(n2),
    .Y(n4)
  );
  NOR2 u12 (
    .A(t_monetary_cc[5]),
    .B(n20),
    .Y(n5)
  );
  NOR2 u13 (
    .A(n0),
    .B(t_recency_months[6]),
    .Y(n6)
  );
  OAI22 u14 (
    .A1(t_frequency_times),
    .A2(n6),
    .B1(n21),
    .B2(n5),
    .Y(n7)
  );
  NAND2 u15 (
    .A(n7),
    .B(t_monetary_cc[1]),
    .Y(n8)
  );
  NOR2 u16 (
    .A(t_recency_months[5]),
    .B(n17),
    .Y(n9)
  );
  OAI22 u17 (
    .A1(t_monetary_cc[1]),
    .A2(t_recency_months[3]),
    .B1(n16),
    .B2(n9),
    .Y(n10)
  );
  OAI21 u18 (
    .A1(t_monetary_cc[3]),
    .A2(n15),
    .B(t_monetary_cc[0]),
    .Y(n11)
  );
  AOI21 u19 (
    .A1(n10),
    .A2(n15),
    .B(n11),
    .Y(n12)
  );
  INV u2 (
    .A(t_frequency_times),
    .Y(n21)
  );
  INV u20 (
    .A(n12),
    .Y(n13)
  );
  AND2 u21 (
    .A(n4),
    .B(n8),
    .Y(n14)
  );
  OAI22 u22 (
    .A1(n13),
    .A2(n14),
    .B1(n4),
    .B2(n8),
    .Y(y)
  );
  INV u3 (
    .A(t_monetary_cc[4]),
    .Y(n20)
  );
  INV u4 (
    .A(t_monetary_cc[2]),
    .Y(n19)
  );
  INV u5 (
    .A(t_monetary_cc[6]),
    .Y(n18)
  );
  INV u6 (
    .A(t_recency_months[4]),
    .Y(n17)
  );
  INV u7 (
    .A(t_recency_months[3]),
    .Y(n16)
  );
  INV u8 (
    .A(t_time_months[2]),
    .Y(n15)
  );
  AOI21 u9 (
    .A1(t_time_months[3]),
    .A2(n18),
    .B(t_recency_months[2]),
    .Y(n2)
  );
endmodule

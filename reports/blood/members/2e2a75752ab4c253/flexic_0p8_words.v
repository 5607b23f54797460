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
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(x_monetary_cc[4]),
    .Y(n10)
  );
  NAND3 u1 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .C(x_time_months[1]),
    .Y(n9)
  );
  OR2 u10 (
    .A(x_frequency_times[7]),
    .B(x_frequency_times[5]),
    .Y(n0)
  );
  OR2 u11 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[3]),
    .Y(n20)
  );
  AOI21 u12 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[2]),
    .B(x_frequency_times[6]),
    .Y(n19)
  );
  INV u13 (
    .A(n19),
    .Y(n18)
  );
  NOR3 u14 (
    .A(n0),
    .B(n20),
    .C(n18),
    .Y(n17)
  );
  NAND3 u15 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .C(x_recency_months[0]),
    .Y(n16)
  );
  NOR2 u16 (
    .A(x_recency_months[6]),
    .B(x_recency_months[7]),
    .Y(n15)
  );
  NOR2 u17 (
    .A(x_recency_months[3]),
    .B(x_recency_months[5]),
    .Y(n14)
  );
  NAND3 u18 (
    .A(n16),
    .B(n14),
    .C(n15),
    .Y(n13)
  );
  NOR3 u19 (
    .A(x_recency_months[4]),
    .B(n13),
    .C(n17),
    .Y(n12)
  );
  INV u2 (
    .A(n9),
    .Y(n8)
  );
  OAI21 u20 (
    .A1(n5),
    .A2(n1),
    .B(n12),
    .Y(n11)
  );
  INV u21 (
    .A(n11),
    .Y(y)
  );
  OAI21 u3 (
    .A1(x_time_months[4]),
    .A2(n8),
    .B(x_time_months[5]),
    .Y(n7)
  );
  INV u4 (
    .A(n7),
    .Y(n6)
  );
  NOR3 u5 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .C(n6),
    .Y(n5)
  );
  OR2 u6 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[2]),
    .Y(n4)
  );
  AOI21 u7 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B(n4),
    .Y(n3)
  );
  NOR3 u8 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[5]),
    .Y(n2)
  );
  OAI21 u9 (
    .A1(n10),
    .A2(n3),
    .B(n2),
    .Y(n1)
  );
endmodule

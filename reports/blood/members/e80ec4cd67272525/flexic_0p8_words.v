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
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(x_monetary_cc[4]),
    .Y(n6)
  );
  INV u1 (
    .A(x_time_months[5]),
    .Y(n5)
  );
  OAI21 u10 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[0]),
    .B(x_frequency_times[2]),
    .Y(n16)
  );
  NOR3 u11 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[6]),
    .Y(n15)
  );
  INV u12 (
    .A(n15),
    .Y(n14)
  );
  NOR3 u13 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[7]),
    .C(n14),
    .Y(n13)
  );
  NAND3 u14 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .C(x_recency_months[0]),
    .Y(n12)
  );
  NOR2 u15 (
    .A(x_recency_months[3]),
    .B(x_recency_months[4]),
    .Y(n11)
  );
  NOR3 u16 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .C(x_recency_months[7]),
    .Y(n10)
  );
  NAND3 u17 (
    .A(n12),
    .B(n10),
    .C(n11),
    .Y(n9)
  );
  AOI21 u18 (
    .A1(n13),
    .A2(n16),
    .B(n9),
    .Y(n8)
  );
  OAI21 u19 (
    .A1(n1),
    .A2(n17),
    .B(n8),
    .Y(n7)
  );
  NAND3 u2 (
    .A(x_time_months[1]),
    .B(x_time_months[2]),
    .C(x_time_months[0]),
    .Y(n4)
  );
  INV u20 (
    .A(n7),
    .Y(y)
  );
  NOR2 u3 (
    .A(x_time_months[3]),
    .B(x_time_months[4]),
    .Y(n3)
  );
  AOI21 u4 (
    .A1(n3),
    .A2(n4),
    .B(n5),
    .Y(n2)
  );
  NOR3 u5 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .C(n2),
    .Y(n1)
  );
  OR2 u6 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[2]),
    .Y(n0)
  );
  NOR3 u7 (
    .A(x_monetary_cc[0]),
    .B(n0),
    .C(x_monetary_cc[1]),
    .Y(n19)
  );
  NOR3 u8 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[5]),
    .Y(n18)
  );
  OAI21 u9 (
    .A1(n6),
    .A2(n19),
    .B(n18),
    .Y(n17)
  );
endmodule

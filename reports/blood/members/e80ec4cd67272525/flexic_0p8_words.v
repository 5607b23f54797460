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
  NAND3 u0 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .C(x_recency_months[0]),
    .Y(n2)
  );
  NOR2 u1 (
    .A(x_recency_months[5]),
    .B(x_recency_months[7]),
    .Y(n1)
  );
  INV u10 (
    .A(n5),
    .Y(n6)
  );
  NOR3 u11 (
    .A(x_time_months[4]),
    .B(n6),
    .C(x_time_months[3]),
    .Y(n8)
  );
  INV u12 (
    .A(x_time_months[5]),
    .Y(n7)
  );
  OAI21 u13 (
    .A1(n7),
    .A2(n8),
    .B(n9),
    .Y(n10)
  );
  NAND3 u14 (
    .A(n10),
    .B(n11),
    .C(n12),
    .Y(n17)
  );
  OAI21 u15 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[0]),
    .B(x_frequency_times[2]),
    .Y(n15)
  );
  NOR2 u16 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[3]),
    .Y(n14)
  );
  NOR3 u17 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[4]),
    .Y(n13)
  );
  NAND3 u18 (
    .A(n13),
    .B(n14),
    .C(n15),
    .Y(n16)
  );
  NAND2 u19 (
    .A(n16),
    .B(n17),
    .Y(n18)
  );
  NOR3 u2 (
    .A(x_recency_months[4]),
    .B(x_recency_months[6]),
    .C(x_recency_months[3]),
    .Y(n0)
  );
  NOR2 u20 (
    .A(n18),
    .B(n19),
    .Y(y)
  );
  NAND3 u3 (
    .A(n0),
    .B(n1),
    .C(n2),
    .Y(n19)
  );
  NOR3 u4 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[7]),
    .Y(n12)
  );
  NOR3 u5 (
    .A(x_monetary_cc[2]),
    .B(x_monetary_cc[0]),
    .C(x_monetary_cc[3]),
    .Y(n3)
  );
  INV u6 (
    .A(n3),
    .Y(n4)
  );
  OAI21 u7 (
    .A1(x_monetary_cc[1]),
    .A2(n4),
    .B(x_monetary_cc[4]),
    .Y(n11)
  );
  NOR2 u8 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n9)
  );
  NAND3 u9 (
    .A(x_time_months[1]),
    .B(x_time_months[2]),
    .C(x_time_months[0]),
    .Y(n5)
  );
endmodule

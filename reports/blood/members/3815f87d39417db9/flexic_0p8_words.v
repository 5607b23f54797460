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
  AND2 u0 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n7)
  );
  OAI21 u1 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B(n7),
    .Y(n6)
  );
  AOI21 u10 (
    .A1(n3),
    .A2(n4),
    .B(n18),
    .Y(n17)
  );
  OAI21 u11 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[0]),
    .B(x_monetary_cc[2]),
    .Y(n16)
  );
  NOR2 u12 (
    .A(x_monetary_cc[5]),
    .B(x_monetary_cc[7]),
    .Y(n15)
  );
  NOR3 u13 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[4]),
    .C(x_monetary_cc[6]),
    .Y(n14)
  );
  NAND3 u14 (
    .A(n14),
    .B(n15),
    .C(n16),
    .Y(n13)
  );
  INV u15 (
    .A(n13),
    .Y(n12)
  );
  NAND2 u16 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .Y(n11)
  );
  NOR2 u17 (
    .A(x_recency_months[3]),
    .B(x_recency_months[6]),
    .Y(n10)
  );
  NOR3 u18 (
    .A(x_recency_months[4]),
    .B(x_recency_months[7]),
    .C(x_recency_months[5]),
    .Y(n9)
  );
  NAND3 u19 (
    .A(n9),
    .B(n10),
    .C(n11),
    .Y(n8)
  );
  INV u2 (
    .A(n6),
    .Y(n5)
  );
  NOR3 u20 (
    .A(n17),
    .B(n8),
    .C(n12),
    .Y(y)
  );
  OAI21 u3 (
    .A1(x_time_months[4]),
    .A2(n5),
    .B(x_time_months[5]),
    .Y(n4)
  );
  NOR2 u4 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n3)
  );
  OAI21 u5 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[0]),
    .B(x_frequency_times[2]),
    .Y(n2)
  );
  INV u6 (
    .A(n2),
    .Y(n1)
  );
  NOR3 u7 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[6]),
    .C(x_frequency_times[5]),
    .Y(n0)
  );
  AOI21 u8 (
    .A1(n1),
    .A2(x_frequency_times[3]),
    .B(x_frequency_times[7]),
    .Y(n19)
  );
  NAND2 u9 (
    .A(n19),
    .B(n0),
    .Y(n18)
  );
endmodule

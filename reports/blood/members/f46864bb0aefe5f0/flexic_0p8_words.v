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
  AOI22 u1 (
    .A1(x_monetary_cc[2]),
    .A2(x_monetary_cc[1]),
    .B1(x_frequency_times[3]),
    .B2(x_frequency_times[4]),
    .Y(n5)
  );
  NOR2 u10 (
    .A(n2),
    .B(n17),
    .Y(n16)
  );
  AND2 u11 (
    .A(x_monetary_cc[1]),
    .B(x_monetary_cc[0]),
    .Y(n15)
  );
  NOR3 u12 (
    .A(x_monetary_cc[3]),
    .B(n15),
    .C(x_monetary_cc[2]),
    .Y(n14)
  );
  NOR3 u13 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[5]),
    .Y(n13)
  );
  OAI21 u14 (
    .A1(n6),
    .A2(n14),
    .B(n13),
    .Y(n12)
  );
  NOR2 u15 (
    .A(n16),
    .B(n12),
    .Y(n11)
  );
  NAND3 u16 (
    .A(x_recency_months[0]),
    .B(x_recency_months[2]),
    .C(x_recency_months[1]),
    .Y(n10)
  );
  NOR2 u17 (
    .A(x_recency_months[3]),
    .B(x_recency_months[4]),
    .Y(n9)
  );
  NOR3 u18 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .C(x_recency_months[7]),
    .Y(n8)
  );
  NAND3 u19 (
    .A(n10),
    .B(n8),
    .C(n9),
    .Y(n7)
  );
  NOR3 u2 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[4]),
    .C(x_frequency_times[6]),
    .Y(n4)
  );
  NOR2 u20 (
    .A(n11),
    .B(n7),
    .Y(y)
  );
  NAND2 u3 (
    .A(n4),
    .B(n5),
    .Y(n3)
  );
  NOR3 u4 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[7]),
    .C(n3),
    .Y(n2)
  );
  NAND3 u5 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .C(x_time_months[1]),
    .Y(n1)
  );
  INV u6 (
    .A(n1),
    .Y(n0)
  );
  OAI21 u7 (
    .A1(x_time_months[4]),
    .A2(n0),
    .B(x_time_months[5]),
    .Y(n19)
  );
  NOR2 u8 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n18)
  );
  NAND2 u9 (
    .A(n18),
    .B(n19),
    .Y(n17)
  );
endmodule

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
  NOR2 u10 (
    .A(x_monetary_cc[4]),
    .B(x_monetary_cc[7]),
    .Y(n8)
  );
  AOI21 u11 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[2]),
    .B(x_monetary_cc[3]),
    .Y(n7)
  );
  NAND3 u12 (
    .A(n7),
    .B(n8),
    .C(n9),
    .Y(n15)
  );
  NAND3 u13 (
    .A(x_time_months[1]),
    .B(x_time_months[3]),
    .C(x_time_months[2]),
    .Y(n10)
  );
  INV u14 (
    .A(n10),
    .Y(n11)
  );
  OAI21 u15 (
    .A1(x_time_months[4]),
    .A2(n11),
    .B(x_time_months[5]),
    .Y(n12)
  );
  INV u16 (
    .A(n12),
    .Y(n13)
  );
  NOR3 u17 (
    .A(n13),
    .B(x_time_months[6]),
    .C(x_time_months[7]),
    .Y(n14)
  );
  AOI21 u18 (
    .A1(n14),
    .A2(n15),
    .B(n16),
    .Y(n17)
  );
  NOR2 u19 (
    .A(n17),
    .B(n18),
    .Y(y)
  );
  NOR3 u2 (
    .A(x_recency_months[4]),
    .B(x_recency_months[6]),
    .C(x_recency_months[3]),
    .Y(n0)
  );
  NAND3 u3 (
    .A(n0),
    .B(n1),
    .C(n2),
    .Y(n18)
  );
  AOI21 u4 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B(x_frequency_times[3]),
    .Y(n3)
  );
  INV u5 (
    .A(n3),
    .Y(n4)
  );
  OAI21 u6 (
    .A1(n4),
    .A2(x_frequency_times[2]),
    .B(x_frequency_times[4]),
    .Y(n6)
  );
  NOR3 u7 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[5]),
    .C(x_frequency_times[7]),
    .Y(n5)
  );
  NAND2 u8 (
    .A(n5),
    .B(n6),
    .Y(n16)
  );
  NOR2 u9 (
    .A(x_monetary_cc[5]),
    .B(x_monetary_cc[6]),
    .Y(n9)
  );
endmodule

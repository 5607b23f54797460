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
  INV u0 (
    .A(x_monetary_cc[4]),
    .Y(n6)
  );
  NAND3 u1 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .C(x_time_months[1]),
    .Y(n5)
  );
  INV u10 (
    .A(n16),
    .Y(n15)
  );
  NOR2 u11 (
    .A(x_monetary_cc[2]),
    .B(n15),
    .Y(n14)
  );
  NOR3 u12 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[5]),
    .Y(n13)
  );
  OAI21 u13 (
    .A1(n6),
    .A2(n14),
    .B(n13),
    .Y(n12)
  );
  AOI21 u14 (
    .A1(n17),
    .A2(n3),
    .B(n12),
    .Y(n11)
  );
  NAND3 u15 (
    .A(x_recency_months[0]),
    .B(x_recency_months[2]),
    .C(x_recency_months[1]),
    .Y(n10)
  );
  NOR2 u16 (
    .A(x_recency_months[3]),
    .B(x_recency_months[4]),
    .Y(n9)
  );
  NOR3 u17 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .C(x_recency_months[7]),
    .Y(n8)
  );
  NAND3 u18 (
    .A(n10),
    .B(n8),
    .C(n9),
    .Y(n7)
  );
  NOR2 u19 (
    .A(n11),
    .B(n7),
    .Y(y)
  );
  INV u2 (
    .A(n5),
    .Y(n4)
  );
  OAI21 u3 (
    .A1(x_time_months[4]),
    .A2(n4),
    .B(x_time_months[5]),
    .Y(n3)
  );
  NOR3 u4 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[6]),
    .C(x_frequency_times[7]),
    .Y(n2)
  );
  OR2 u5 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[3]),
    .Y(n1)
  );
  AOI21 u6 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[2]),
    .B(n1),
    .Y(n0)
  );
  OR2 u7 (
    .A(x_time_months[7]),
    .B(x_time_months[6]),
    .Y(n18)
  );
  AOI21 u8 (
    .A1(n0),
    .A2(n2),
    .B(n18),
    .Y(n17)
  );
  AOI21 u9 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B(x_monetary_cc[3]),
    .Y(n16)
  );
endmodule

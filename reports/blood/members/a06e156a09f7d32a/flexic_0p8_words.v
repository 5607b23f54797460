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
    .A(x_frequency_times[2]),
    .Y(n10)
  );
  INV u1 (
    .A(x_frequency_times[7]),
    .Y(n9)
  );
  NOR3 u10 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[4]),
    .Y(n0)
  );
  NOR3 u11 (
    .A(x_time_months[3]),
    .B(x_time_months[1]),
    .C(x_time_months[2]),
    .Y(n18)
  );
  NOR2 u12 (
    .A(n8),
    .B(n18),
    .Y(n17)
  );
  NOR3 u13 (
    .A(x_recency_months[3]),
    .B(x_recency_months[5]),
    .C(x_time_months[6]),
    .Y(n16)
  );
  NOR2 u14 (
    .A(x_recency_months[7]),
    .B(x_time_months[7]),
    .Y(n15)
  );
  NOR2 u15 (
    .A(x_recency_months[4]),
    .B(x_recency_months[6]),
    .Y(n14)
  );
  NAND3 u16 (
    .A(n16),
    .B(n14),
    .C(n15),
    .Y(n13)
  );
  AOI21 u17 (
    .A1(n0),
    .A2(n1),
    .B(n13),
    .Y(n12)
  );
  OAI21 u18 (
    .A1(n6),
    .A2(n2),
    .B(n12),
    .Y(n11)
  );
  AOI21 u19 (
    .A1(n17),
    .A2(x_time_months[5]),
    .B(n11),
    .Y(y)
  );
  INV u2 (
    .A(x_time_months[4]),
    .Y(n8)
  );
  OAI21 u3 (
    .A1(n10),
    .A2(x_frequency_times[0]),
    .B(x_frequency_times[1]),
    .Y(n7)
  );
  INV u4 (
    .A(n7),
    .Y(n6)
  );
  NOR2 u5 (
    .A(x_time_months[5]),
    .B(x_time_months[4]),
    .Y(n5)
  );
  NOR3 u6 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .C(n5),
    .Y(n4)
  );
  NOR2 u7 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[6]),
    .Y(n3)
  );
  NAND3 u8 (
    .A(n4),
    .B(n3),
    .C(n9),
    .Y(n2)
  );
  NOR3 u9 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[5]),
    .C(x_monetary_cc[2]),
    .Y(n1)
  );
endmodule

module dwnasic_chip(x_recency_months, x_frequency_times, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
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
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(x_time_months[5]),
    .Y(n6)
  );
  AOI21 u1 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B(x_time_months[2]),
    .Y(n5)
  );
  NOR3 u10 (
    .A(n15),
    .B(n13),
    .C(n0),
    .Y(n12)
  );
  NAND3 u11 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .C(x_recency_months[0]),
    .Y(n11)
  );
  OR2 u12 (
    .A(x_recency_months[6]),
    .B(x_recency_months[3]),
    .Y(n10)
  );
  NOR3 u13 (
    .A(x_recency_months[7]),
    .B(x_time_months[7]),
    .C(n10),
    .Y(n9)
  );
  NOR3 u14 (
    .A(x_recency_months[4]),
    .B(x_time_months[6]),
    .C(x_recency_months[5]),
    .Y(n8)
  );
  NAND3 u15 (
    .A(n8),
    .B(n9),
    .C(n11),
    .Y(n7)
  );
  NOR3 u16 (
    .A(n2),
    .B(n7),
    .C(n12),
    .Y(y)
  );
  INV u2 (
    .A(n5),
    .Y(n4)
  );
  AOI21 u3 (
    .A1(n4),
    .A2(x_time_months[3]),
    .B(x_time_months[4]),
    .Y(n3)
  );
  NOR2 u4 (
    .A(n6),
    .B(n3),
    .Y(n2)
  );
  OAI21 u5 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[0]),
    .B(x_frequency_times[2]),
    .Y(n1)
  );
  INV u6 (
    .A(n1),
    .Y(n0)
  );
  OR2 u7 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[3]),
    .Y(n15)
  );
  NOR3 u8 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[6]),
    .Y(n14)
  );
  INV u9 (
    .A(n14),
    .Y(n13)
  );
endmodule

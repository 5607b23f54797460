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
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  NAND3 u0 (
    .A(x_recency_months[0]),
    .B(x_recency_months[2]),
    .C(x_recency_months[1]),
    .Y(n8)
  );
  NOR2 u1 (
    .A(x_recency_months[4]),
    .B(x_recency_months[6]),
    .Y(n7)
  );
  AOI21 u10 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B(x_time_months[2]),
    .Y(n9)
  );
  INV u11 (
    .A(n9),
    .Y(n10)
  );
  AOI21 u12 (
    .A1(x_time_months[3]),
    .A2(n10),
    .B(x_time_months[4]),
    .Y(n11)
  );
  INV u13 (
    .A(n11),
    .Y(n12)
  );
  AOI21 u14 (
    .A1(n12),
    .A2(x_time_months[5]),
    .B(n13),
    .Y(y)
  );
  NOR3 u2 (
    .A(x_time_months[6]),
    .B(x_recency_months[7]),
    .C(x_time_months[7]),
    .Y(n4)
  );
  NOR3 u3 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[6]),
    .Y(n2)
  );
  INV u4 (
    .A(x_frequency_times[5]),
    .Y(n1)
  );
  OAI21 u5 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B(x_frequency_times[2]),
    .Y(n0)
  );
  NAND3 u6 (
    .A(n0),
    .B(n1),
    .C(n2),
    .Y(n3)
  );
  OAI21 u7 (
    .A1(x_frequency_times[7]),
    .A2(n3),
    .B(n4),
    .Y(n5)
  );
  NOR3 u8 (
    .A(x_recency_months[5]),
    .B(n5),
    .C(x_recency_months[3]),
    .Y(n6)
  );
  NAND3 u9 (
    .A(n6),
    .B(n7),
    .C(n8),
    .Y(n13)
  );
endmodule

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
  INV u0 (
    .A(x_recency_months[3]),
    .Y(n1)
  );
  AOI21 u1 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .B(x_recency_months[2]),
    .Y(n0)
  );
  INV u10 (
    .A(n7),
    .Y(n8)
  );
  OAI21 u11 (
    .A1(n8),
    .A2(x_time_months[4]),
    .B(x_time_months[5]),
    .Y(n10)
  );
  NOR3 u12 (
    .A(x_recency_months[4]),
    .B(x_time_months[6]),
    .C(x_time_months[7]),
    .Y(n9)
  );
  NAND2 u13 (
    .A(n9),
    .B(n10),
    .Y(n11)
  );
  NOR3 u14 (
    .A(n11),
    .B(n12),
    .C(n13),
    .Y(y)
  );
  NOR2 u2 (
    .A(n0),
    .B(n1),
    .Y(n13)
  );
  NOR3 u3 (
    .A(x_recency_months[6]),
    .B(x_recency_months[5]),
    .C(x_recency_months[7]),
    .Y(n6)
  );
  OAI21 u4 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B(x_frequency_times[2]),
    .Y(n4)
  );
  NOR2 u5 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[7]),
    .Y(n3)
  );
  NOR3 u6 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[3]),
    .C(x_frequency_times[6]),
    .Y(n2)
  );
  NAND3 u7 (
    .A(n2),
    .B(n3),
    .C(n4),
    .Y(n5)
  );
  NAND2 u8 (
    .A(n5),
    .B(n6),
    .Y(n12)
  );
  AOI21 u9 (
    .A1(x_time_months[1]),
    .A2(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n7)
  );
endmodule

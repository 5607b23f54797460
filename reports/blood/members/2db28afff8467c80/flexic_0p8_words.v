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
    .Y(n2)
  );
  OAI21 u1 (
    .A1(x_time_months[4]),
    .A2(x_time_months[3]),
    .B(x_time_months[5]),
    .Y(n1)
  );
  NAND3 u10 (
    .A(n5),
    .B(n6),
    .C(n7),
    .Y(n4)
  );
  INV u11 (
    .A(n4),
    .Y(n3)
  );
  NOR3 u12 (
    .A(n8),
    .B(n3),
    .C(n10),
    .Y(y)
  );
  NOR3 u2 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .C(x_recency_months[4]),
    .Y(n0)
  );
  NOR3 u3 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .C(x_recency_months[7]),
    .Y(n11)
  );
  NAND3 u4 (
    .A(n11),
    .B(n0),
    .C(n1),
    .Y(n10)
  );
  AOI21 u5 (
    .A1(x_recency_months[0]),
    .A2(x_recency_months[1]),
    .B(x_recency_months[2]),
    .Y(n9)
  );
  NOR2 u6 (
    .A(n2),
    .B(n9),
    .Y(n8)
  );
  NOR2 u7 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[6]),
    .Y(n7)
  );
  NAND2 u8 (
    .A(x_frequency_times[1]),
    .B(x_frequency_times[2]),
    .Y(n6)
  );
  NOR3 u9 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[7]),
    .Y(n5)
  );
endmodule

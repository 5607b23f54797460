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
    .Y(n5)
  );
  NOR3 u1 (
    .A(x_time_months[0]),
    .B(x_time_months[2]),
    .C(x_time_months[1]),
    .Y(n4)
  );
  NOR2 u10 (
    .A(x_recency_months[4]),
    .B(x_recency_months[3]),
    .Y(n8)
  );
  NOR2 u11 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .Y(n7)
  );
  NAND3 u12 (
    .A(n9),
    .B(n7),
    .C(n8),
    .Y(n6)
  );
  NOR3 u13 (
    .A(n1),
    .B(n6),
    .C(n10),
    .Y(y)
  );
  INV u2 (
    .A(n4),
    .Y(n3)
  );
  AOI21 u3 (
    .A1(n3),
    .A2(x_time_months[3]),
    .B(x_time_months[4]),
    .Y(n2)
  );
  NOR2 u4 (
    .A(n5),
    .B(n2),
    .Y(n1)
  );
  OR2 u5 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[2]),
    .Y(n0)
  );
  NOR3 u6 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[7]),
    .C(n0),
    .Y(n12)
  );
  INV u7 (
    .A(n12),
    .Y(n11)
  );
  NOR3 u8 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[6]),
    .C(n11),
    .Y(n10)
  );
  NOR3 u9 (
    .A(x_recency_months[7]),
    .B(x_time_months[6]),
    .C(x_time_months[7]),
    .Y(n9)
  );
endmodule

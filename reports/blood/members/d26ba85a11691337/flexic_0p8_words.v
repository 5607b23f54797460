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
    .A(x_recency_months[2]),
    .Y(n13)
  );
  INV u1 (
    .A(x_recency_months[1]),
    .Y(n12)
  );
  NAND3 u10 (
    .A(n4),
    .B(n6),
    .C(n7),
    .Y(n3)
  );
  INV u11 (
    .A(n3),
    .Y(n2)
  );
  NOR3 u12 (
    .A(x_recency_months[7]),
    .B(x_time_months[7]),
    .C(x_time_months[6]),
    .Y(n1)
  );
  INV u13 (
    .A(n1),
    .Y(n0)
  );
  OR2 u14 (
    .A(x_recency_months[6]),
    .B(x_recency_months[5]),
    .Y(n18)
  );
  NOR3 u15 (
    .A(x_recency_months[3]),
    .B(x_recency_months[4]),
    .C(n18),
    .Y(n17)
  );
  OAI21 u16 (
    .A1(n13),
    .A2(n12),
    .B(n17),
    .Y(n16)
  );
  NOR3 u17 (
    .A(n0),
    .B(n16),
    .C(n2),
    .Y(n15)
  );
  OAI21 u18 (
    .A1(n11),
    .A2(n8),
    .B(n15),
    .Y(n14)
  );
  INV u19 (
    .A(n14),
    .Y(y)
  );
  INV u2 (
    .A(x_time_months[5]),
    .Y(n11)
  );
  OAI21 u3 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B(x_time_months[3]),
    .Y(n10)
  );
  INV u4 (
    .A(n10),
    .Y(n9)
  );
  AOI21 u5 (
    .A1(n9),
    .A2(x_time_months[2]),
    .B(x_time_months[4]),
    .Y(n8)
  );
  NOR2 u6 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[5]),
    .Y(n7)
  );
  NAND2 u7 (
    .A(x_frequency_times[0]),
    .B(x_frequency_times[1]),
    .Y(n6)
  );
  OR2 u8 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[2]),
    .Y(n5)
  );
  NOR3 u9 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .C(n5),
    .Y(n4)
  );
endmodule

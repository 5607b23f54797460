module dwnasic_chip(t_recency_months, t_frequency_times, t_time_months, y);
  input [12:0] t_recency_months;
  wire [12:0] t_recency_months;
  input [10:0] t_frequency_times;
  wire [10:0] t_frequency_times;
  input [12:0] t_time_months;
  wire [12:0] t_time_months;
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
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(t_frequency_times[3]),
    .Y(n0)
  );
  OAI21 u1 (
    .A1(n0),
    .A2(t_frequency_times[4]),
    .B(t_frequency_times[1]),
    .Y(n1)
  );
  AOI21 u10 (
    .A1(t_time_months[7]),
    .A2(n7),
    .B(n8),
    .Y(n9)
  );
  AOI21 u11 (
    .A1(t_frequency_times[2]),
    .A2(n9),
    .B(n10),
    .Y(n12)
  );
  INV u12 (
    .A(t_recency_months[5]),
    .Y(n11)
  );
  AOI21 u13 (
    .A1(n11),
    .A2(t_recency_months[0]),
    .B(n12),
    .Y(n13)
  );
  NOR2 u14 (
    .A(t_frequency_times[8]),
    .B(n13),
    .Y(n16)
  );
  INV u15 (
    .A(t_recency_months[1]),
    .Y(n14)
  );
  NOR2 u16 (
    .A(n14),
    .B(t_recency_months[4]),
    .Y(n15)
  );
  NOR3 u17 (
    .A(n15),
    .B(n16),
    .C(t_recency_months[6]),
    .Y(y)
  );
  OAI21 u2 (
    .A1(t_frequency_times[6]),
    .A2(n1),
    .B(t_frequency_times[0]),
    .Y(n3)
  );
  INV u3 (
    .A(t_time_months[5]),
    .Y(n2)
  );
  NAND2 u4 (
    .A(t_time_months[0]),
    .B(n2),
    .Y(n5)
  );
  NOR3 u5 (
    .A(n5),
    .B(n3),
    .C(t_frequency_times[7]),
    .Y(n10)
  );
  INV u6 (
    .A(t_time_months[3]),
    .Y(n4)
  );
  AOI21 u7 (
    .A1(t_time_months[2]),
    .A2(n4),
    .B(n5),
    .Y(n8)
  );
  INV u8 (
    .A(t_time_months[10]),
    .Y(n6)
  );
  OAI21 u9 (
    .A1(t_time_months[12]),
    .A2(n6),
    .B(t_time_months[9]),
    .Y(n7)
  );
endmodule

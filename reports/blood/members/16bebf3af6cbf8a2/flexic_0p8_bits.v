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
  wire n17;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(t_recency_months[5]),
    .Y(n0)
  );
  NAND2 u1 (
    .A(n0),
    .B(t_recency_months[0]),
    .Y(n14)
  );
  AOI21 u10 (
    .A1(n5),
    .A2(t_time_months[2]),
    .B(n11),
    .Y(n6)
  );
  NOR2 u11 (
    .A(t_time_months[7]),
    .B(n6),
    .Y(n7)
  );
  OAI22 u12 (
    .A1(t_time_months[9]),
    .A2(n7),
    .B1(t_time_months[12]),
    .B2(n8),
    .Y(n10)
  );
  INV u13 (
    .A(t_frequency_times[2]),
    .Y(n9)
  );
  OAI22 u14 (
    .A1(n9),
    .A2(n10),
    .B1(n11),
    .B2(n12),
    .Y(n13)
  );
  AOI21 u15 (
    .A1(n13),
    .A2(n14),
    .B(t_frequency_times[8]),
    .Y(n17)
  );
  INV u16 (
    .A(t_recency_months[1]),
    .Y(n15)
  );
  NOR2 u17 (
    .A(t_recency_months[4]),
    .B(n15),
    .Y(n16)
  );
  NOR3 u18 (
    .A(t_recency_months[6]),
    .B(n16),
    .C(n17),
    .Y(y)
  );
  INV u2 (
    .A(t_frequency_times[6]),
    .Y(n1)
  );
  OAI21 u3 (
    .A1(n1),
    .A2(t_frequency_times[7]),
    .B(t_frequency_times[1]),
    .Y(n3)
  );
  INV u4 (
    .A(t_frequency_times[4]),
    .Y(n2)
  );
  AOI21 u5 (
    .A1(t_frequency_times[3]),
    .A2(n2),
    .B(n3),
    .Y(n12)
  );
  INV u6 (
    .A(t_time_months[5]),
    .Y(n4)
  );
  NAND3 u7 (
    .A(n4),
    .B(t_time_months[0]),
    .C(t_frequency_times[0]),
    .Y(n11)
  );
  INV u8 (
    .A(t_time_months[10]),
    .Y(n8)
  );
  INV u9 (
    .A(t_time_months[3]),
    .Y(n5)
  );
endmodule

module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input [11:0] t_recency_months;
  wire [11:0] t_recency_months;
  input [14:0] t_frequency_times;
  wire [14:0] t_frequency_times;
  input [1:0] t_monetary_cc;
  wire [1:0] t_monetary_cc;
  input [10:0] t_time_months;
  wire [10:0] t_time_months;
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
    .A(t_time_months[3]),
    .Y(n0)
  );
  AOI21 u1 (
    .A1(t_time_months[1]),
    .A2(n0),
    .B(t_time_months[4]),
    .Y(n1)
  );
  NOR3 u10 (
    .A(n7),
    .B(t_recency_months[11]),
    .C(n9),
    .Y(n8)
  );
  AOI21 u11 (
    .A1(t_time_months[2]),
    .A2(n9),
    .B(n8),
    .Y(n10)
  );
  AOI21 u12 (
    .A1(t_time_months[8]),
    .A2(n9),
    .B(n10),
    .Y(n18)
  );
  NOR2 u13 (
    .A(t_time_months[5]),
    .B(t_frequency_times[2]),
    .Y(n11)
  );
  AOI21 u14 (
    .A1(t_frequency_times[0]),
    .A2(n11),
    .B(t_frequency_times[7]),
    .Y(n17)
  );
  INV u15 (
    .A(t_frequency_times[4]),
    .Y(n12)
  );
  NOR3 u16 (
    .A(t_time_months[5]),
    .B(n12),
    .C(t_frequency_times[6]),
    .Y(n15)
  );
  NOR2 u17 (
    .A(n13),
    .B(t_monetary_cc[1]),
    .Y(n14)
  );
  AOI21 u18 (
    .A1(t_monetary_cc[0]),
    .A2(n14),
    .B(n15),
    .Y(n16)
  );
  AOI21 u19 (
    .A1(n16),
    .A2(n17),
    .B(n18),
    .Y(y)
  );
  NAND2 u2 (
    .A(n1),
    .B(t_time_months[0]),
    .Y(n4)
  );
  INV u3 (
    .A(t_time_months[7]),
    .Y(n2)
  );
  OAI21 u4 (
    .A1(t_time_months[9]),
    .A2(n2),
    .B(t_time_months[6]),
    .Y(n3)
  );
  OAI21 u5 (
    .A1(t_time_months[10]),
    .A2(n3),
    .B(n4),
    .Y(n13)
  );
  INV u6 (
    .A(t_frequency_times[13]),
    .Y(n5)
  );
  AOI21 u7 (
    .A1(t_frequency_times[1]),
    .A2(n5),
    .B(n13),
    .Y(n9)
  );
  INV u8 (
    .A(t_recency_months[5]),
    .Y(n6)
  );
  OAI21 u9 (
    .A1(n6),
    .A2(t_recency_months[6]),
    .B(t_recency_months[0]),
    .Y(n7)
  );
endmodule

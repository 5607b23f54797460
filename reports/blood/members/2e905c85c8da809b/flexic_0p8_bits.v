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
    .A(t_time_months[6]),
    .Y(n3)
  );
  INV u1 (
    .A(t_time_months[3]),
    .Y(n0)
  );
  INV u10 (
    .A(t_frequency_times[6]),
    .Y(n7)
  );
  NAND2 u11 (
    .A(t_frequency_times[4]),
    .B(n7),
    .Y(n8)
  );
  AOI21 u12 (
    .A1(t_frequency_times[2]),
    .A2(n8),
    .B(t_time_months[5]),
    .Y(n9)
  );
  NAND2 u13 (
    .A(n9),
    .B(t_frequency_times[0]),
    .Y(n13)
  );
  NOR2 u14 (
    .A(t_monetary_cc[1]),
    .B(n10),
    .Y(n11)
  );
  AOI21 u15 (
    .A1(t_monetary_cc[0]),
    .A2(n11),
    .B(t_frequency_times[7]),
    .Y(n12)
  );
  AOI21 u16 (
    .A1(n12),
    .A2(n13),
    .B(n14),
    .Y(n17)
  );
  NAND2 u17 (
    .A(n15),
    .B(t_time_months[2]),
    .Y(n16)
  );
  OAI21 u18 (
    .A1(t_time_months[8]),
    .A2(n16),
    .B(n17),
    .Y(n18)
  );
  INV u19 (
    .A(n18),
    .Y(y)
  );
  AOI21 u2 (
    .A1(t_time_months[1]),
    .A2(n0),
    .B(t_time_months[4]),
    .Y(n1)
  );
  AOI21 u3 (
    .A1(t_time_months[0]),
    .A2(n1),
    .B(t_time_months[9]),
    .Y(n2)
  );
  OAI22 u4 (
    .A1(t_time_months[10]),
    .A2(n2),
    .B1(t_time_months[7]),
    .B2(n3),
    .Y(n10)
  );
  INV u5 (
    .A(t_frequency_times[13]),
    .Y(n4)
  );
  AOI21 u6 (
    .A1(t_frequency_times[1]),
    .A2(n4),
    .B(n10),
    .Y(n15)
  );
  INV u7 (
    .A(t_recency_months[5]),
    .Y(n5)
  );
  OAI21 u8 (
    .A1(t_recency_months[6]),
    .A2(n5),
    .B(t_recency_months[0]),
    .Y(n6)
  );
  NOR3 u9 (
    .A(n6),
    .B(n15),
    .C(t_recency_months[11]),
    .Y(n14)
  );
endmodule

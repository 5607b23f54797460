module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input [2:0] t_recency_months;
  wire [2:0] t_recency_months;
  input [2:0] t_frequency_times;
  wire [2:0] t_frequency_times;
  input t_monetary_cc;
  wire t_monetary_cc;
  input [3:0] t_time_months;
  wire [3:0] t_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  AOI21 u0 (
    .A1(t_frequency_times[1]),
    .A2(t_time_months[1]),
    .B(t_time_months[2]),
    .Y(n0)
  );
  NAND2 u1 (
    .A(t_frequency_times[2]),
    .B(n0),
    .Y(n5)
  );
  NAND2 u2 (
    .A(n0),
    .B(t_recency_months[0]),
    .Y(n3)
  );
  NOR2 u3 (
    .A(t_time_months[3]),
    .B(t_recency_months[1]),
    .Y(n1)
  );
  OAI21 u4 (
    .A1(n1),
    .A2(t_monetary_cc),
    .B(t_frequency_times[1]),
    .Y(n2)
  );
  NAND3 u5 (
    .A(t_time_months[0]),
    .B(n2),
    .C(n3),
    .Y(n4)
  );
  NAND3 u6 (
    .A(n4),
    .B(t_frequency_times[0]),
    .C(n5),
    .Y(n6)
  );
  NOR2 u7 (
    .A(n6),
    .B(t_recency_months[2]),
    .Y(y)
  );
endmodule

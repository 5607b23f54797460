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
  INV u0 (
    .A(t_recency_months[2]),
    .Y(n1)
  );
  INV u1 (
    .A(t_monetary_cc),
    .Y(n0)
  );
  NAND2 u2 (
    .A(t_frequency_times[1]),
    .B(t_time_months[1]),
    .Y(n6)
  );
  OAI21 u3 (
    .A1(t_time_months[3]),
    .A2(t_recency_months[1]),
    .B(n0),
    .Y(n5)
  );
  OAI22 u4 (
    .A1(n6),
    .A2(n5),
    .B1(t_frequency_times[1]),
    .B2(t_recency_months[0]),
    .Y(n4)
  );
  OAI21 u5 (
    .A1(t_time_months[2]),
    .A2(t_frequency_times[2]),
    .B(n6),
    .Y(n3)
  );
  NAND3 u6 (
    .A(n3),
    .B(t_frequency_times[0]),
    .C(n1),
    .Y(n2)
  );
  AOI21 u7 (
    .A1(n4),
    .A2(t_time_months[0]),
    .B(n2),
    .Y(y)
  );
endmodule

module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input t_recency_months;
  wire t_recency_months;
  input [2:0] t_frequency_times;
  wire [2:0] t_frequency_times;
  input t_monetary_cc;
  wire t_monetary_cc;
  input [2:0] t_time_months;
  wire [2:0] t_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n2;
  INV u0 (
    .A(t_frequency_times[0]),
    .Y(n0)
  );
  OAI21 u1 (
    .A1(n0),
    .A2(t_frequency_times[1]),
    .B(t_time_months[0]),
    .Y(n1)
  );
  OAI21 u2 (
    .A1(n1),
    .A2(t_frequency_times[2]),
    .B(t_monetary_cc),
    .Y(n2)
  );
  NOR3 u3 (
    .A(t_time_months[2]),
    .B(n2),
    .C(t_recency_months),
    .Y(y)
  );
endmodule

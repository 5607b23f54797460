module dwnasic_chip(t_recency_months, t_frequency_times, t_time_months, y);
  input t_recency_months;
  wire t_recency_months;
  input t_frequency_times;
  wire t_frequency_times;
  input t_time_months;
  wire t_time_months;
  output y;
  wire y;
  wire n0;
  INV u0 (
    .A(t_frequency_times),
    .Y(n0)
  );
  NOR3 u1 (
    .A(n0),
    .B(t_recency_months),
    .C(t_time_months),
    .Y(y)
  );
endmodule

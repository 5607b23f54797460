module dwnasic_chip(t_recency_months, t_frequency_times, t_time_months, y);
  input t_recency_months;
  wire t_recency_months;
  input t_frequency_times;
  wire t_frequency_times;
  input t_time_months;
  wire t_time_months;
  output y;
  wire y;
  sky130_fd_sc_hd__nor3b_1 u0 (
    .A(t_time_months),
    .B(t_recency_months),
    .C_N(t_frequency_times),
    .Y(y)
  );
endmodule

module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input t_recency_months;
  wire t_recency_months;
  input t_frequency_times;
  wire t_frequency_times;
  input t_monetary_cc;
  wire t_monetary_cc;
  input t_time_months;
  wire t_time_months;
  output y;
  wire y;
  wire n0;
  sky130_fd_sc_hd__nor2b_1 u0 (
    .A(t_monetary_cc),
    .B_N(t_time_months),
    .Y(n0)
  );
  sky130_fd_sc_hd__nor3b_1 u1 (
    .A(t_recency_months),
    .B(n0),
    .C_N(t_frequency_times),
    .Y(y)
  );
endmodule

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
  wire n1;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(t_time_months),
    .Y(n0)
  );
  sky130_fd_sc_hd__o21ai_0 u1 (
    .A1(t_monetary_cc),
    .A2(n0),
    .B1(t_frequency_times),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor2_1 u2 (
    .A(t_recency_months),
    .B(n1),
    .Y(y)
  );
endmodule

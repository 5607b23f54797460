module dwnasic_chip(t_recency_months, t_monetary_cc, t_time_months, y);
  input t_recency_months;
  wire t_recency_months;
  input t_monetary_cc;
  wire t_monetary_cc;
  input t_time_months;
  wire t_time_months;
  output y;
  wire y;
  sky130_fd_sc_hd__nor3b_1 u0 (
    .A(t_recency_months),
    .B(t_time_months),
    .C_N(t_monetary_cc),
    .Y(y)
  );
endmodule

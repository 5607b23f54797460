module dwnasic_chip(t_recency_months, t_monetary_cc, t_time_months, y);
  input t_recency_months;
  wire t_recency_months;
  input [2:0] t_monetary_cc;
  wire [2:0] t_monetary_cc;
  input t_time_months;
  wire t_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  sky130_fd_sc_hd__nand2b_1 u0 (
    .A_N(t_time_months),
    .B(t_monetary_cc[0]),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor2_1 u1 (
    .A(t_monetary_cc[1]),
    .B(t_monetary_cc[2]),
    .Y(n0)
  );
  sky130_fd_sc_hd__a21oi_1 u2 (
    .A1(n0),
    .A2(n1),
    .B1(t_recency_months),
    .Y(y)
  );
endmodule

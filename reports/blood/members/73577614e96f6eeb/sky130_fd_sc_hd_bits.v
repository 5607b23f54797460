module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input t_recency_months;
  wire t_recency_months;
  input t_frequency_times;
  wire t_frequency_times;
  input [1:0] t_monetary_cc;
  wire [1:0] t_monetary_cc;
  input [1:0] t_time_months;
  wire [1:0] t_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n2;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(t_time_months[0]),
    .Y(n0)
  );
  sky130_fd_sc_hd__a21oi_1 u1 (
    .A1(t_monetary_cc[1]),
    .A2(n0),
    .B1(t_time_months[1]),
    .Y(n1)
  );
  sky130_fd_sc_hd__o21ai_0 u2 (
    .A1(t_frequency_times),
    .A2(n1),
    .B1(t_monetary_cc[0]),
    .Y(n2)
  );
  sky130_fd_sc_hd__a211oi_1 u3 (
    .A1(t_frequency_times),
    .A2(n1),
    .B1(t_recency_months),
    .C1(n2),
    .Y(y)
  );
endmodule

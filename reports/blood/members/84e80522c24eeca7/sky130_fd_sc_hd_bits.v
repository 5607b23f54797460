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
  sky130_fd_sc_hd__nand2_1 u0 (
    .A(t_frequency_times[1]),
    .B(t_time_months[1]),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor2_1 u1 (
    .A(t_monetary_cc),
    .B(n1),
    .Y(n0)
  );
  sky130_fd_sc_hd__o22ai_1 u2 (
    .A1(t_recency_months[1]),
    .A2(t_time_months[3]),
    .B1(t_recency_months[2]),
    .B2(n0),
    .Y(n3)
  );
  sky130_fd_sc_hd__o21ai_0 u3 (
    .A1(t_frequency_times[2]),
    .A2(t_time_months[2]),
    .B1(n1),
    .Y(n2)
  );
  sky130_fd_sc_hd__nand3_1 u4 (
    .A(n2),
    .B(n3),
    .C(t_frequency_times[0]),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor2_1 u5 (
    .A(t_frequency_times[1]),
    .B(t_recency_months[0]),
    .Y(n4)
  );
  sky130_fd_sc_hd__a21oi_1 u6 (
    .A1(n4),
    .A2(t_time_months[0]),
    .B1(n5),
    .Y(y)
  );
endmodule

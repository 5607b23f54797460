module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input [6:0] t_recency_months;
  wire [6:0] t_recency_months;
  input t_frequency_times;
  wire t_frequency_times;
  input [6:0] t_monetary_cc;
  wire [6:0] t_monetary_cc;
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
  wire n7;
  wire n8;
  sky130_fd_sc_hd__nor3b_1 u0 (
    .A(t_recency_months[6]),
    .B(t_frequency_times),
    .C_N(t_recency_months[1]),
    .Y(n8)
  );
  sky130_fd_sc_hd__nor2_1 u1 (
    .A(t_time_months[2]),
    .B(t_recency_months[5]),
    .Y(n1)
  );
  sky130_fd_sc_hd__nand2_1 u2 (
    .A(t_recency_months[4]),
    .B(n1),
    .Y(n0)
  );
  sky130_fd_sc_hd__nand2_1 u3 (
    .A(t_recency_months[3]),
    .B(n0),
    .Y(n4)
  );
  sky130_fd_sc_hd__o21ai_0 u4 (
    .A1(t_monetary_cc[3]),
    .A2(n1),
    .B1(t_monetary_cc[1]),
    .Y(n2)
  );
  sky130_fd_sc_hd__a21oi_1 u5 (
    .A1(t_frequency_times),
    .A2(t_monetary_cc[4]),
    .B1(n2),
    .Y(n3)
  );
  sky130_fd_sc_hd__o22ai_1 u6 (
    .A1(n3),
    .A2(t_monetary_cc[5]),
    .B1(t_time_months[2]),
    .B2(n4),
    .Y(n7)
  );
  sky130_fd_sc_hd__a21oi_1 u7 (
    .A1(n8),
    .A2(n7),
    .B1(t_time_months[3]),
    .Y(n5)
  );
  sky130_fd_sc_hd__o21ai_0 u8 (
    .A1(t_monetary_cc[6]),
    .A2(n5),
    .B1(t_monetary_cc[2]),
    .Y(n6)
  );
  sky130_fd_sc_hd__o22ai_1 u9 (
    .A1(t_recency_months[2]),
    .A2(n6),
    .B1(n7),
    .B2(n8),
    .Y(y)
  );
endmodule

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
  wire n10;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__nor3b_1 u0 (
    .A(t_recency_months[6]),
    .B(t_frequency_times),
    .C_N(t_recency_months[1]),
    .Y(n4)
  );
  sky130_fd_sc_hd__inv_1 u1 (
    .A(t_recency_months[2]),
    .Y(n0)
  );
  sky130_fd_sc_hd__nand3_1 u10 (
    .A(t_monetary_cc[1]),
    .B(n6),
    .C(n7),
    .Y(n10)
  );
  sky130_fd_sc_hd__o21ai_0 u11 (
    .A1(n8),
    .A2(n9),
    .B1(n10),
    .Y(y)
  );
  sky130_fd_sc_hd__nor2_1 u2 (
    .A(t_recency_months[3]),
    .B(t_time_months[3]),
    .Y(n1)
  );
  sky130_fd_sc_hd__o211ai_1 u3 (
    .A1(n1),
    .A2(t_monetary_cc[6]),
    .B1(t_monetary_cc[2]),
    .C1(n0),
    .Y(n8)
  );
  sky130_fd_sc_hd__nor2_1 u4 (
    .A(n1),
    .B(t_recency_months[4]),
    .Y(n2)
  );
  sky130_fd_sc_hd__nor3_1 u5 (
    .A(t_recency_months[5]),
    .B(n2),
    .C(t_time_months[2]),
    .Y(n3)
  );
  sky130_fd_sc_hd__a21oi_1 u6 (
    .A1(t_time_months[2]),
    .A2(t_monetary_cc[3]),
    .B1(n3),
    .Y(n9)
  );
  sky130_fd_sc_hd__a21oi_1 u7 (
    .A1(n9),
    .A2(n8),
    .B1(n4),
    .Y(n7)
  );
  sky130_fd_sc_hd__inv_1 u8 (
    .A(t_monetary_cc[5]),
    .Y(n5)
  );
  sky130_fd_sc_hd__nand3_1 u9 (
    .A(t_monetary_cc[4]),
    .B(t_frequency_times),
    .C(n5),
    .Y(n6)
  );
endmodule

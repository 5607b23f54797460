module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input [11:0] t_recency_months;
  wire [11:0] t_recency_months;
  input [14:0] t_frequency_times;
  wire [14:0] t_frequency_times;
  input [1:0] t_monetary_cc;
  wire [1:0] t_monetary_cc;
  input [10:0] t_time_months;
  wire [10:0] t_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__nand2b_1 u0 (
    .A_N(t_time_months[10]),
    .B(t_time_months[9]),
    .Y(n3)
  );
  sky130_fd_sc_hd__inv_1 u1 (
    .A(t_time_months[3]),
    .Y(n0)
  );
  sky130_fd_sc_hd__o21ai_0 u10 (
    .A1(n6),
    .A2(n7),
    .B1(n8),
    .Y(n15)
  );
  sky130_fd_sc_hd__inv_1 u11 (
    .A(t_frequency_times[4]),
    .Y(n9)
  );
  sky130_fd_sc_hd__a21oi_1 u12 (
    .A1(t_frequency_times[2]),
    .A2(n9),
    .B1(t_frequency_times[6]),
    .Y(n10)
  );
  sky130_fd_sc_hd__nand3b_1 u13 (
    .A_N(t_time_months[5]),
    .B(n10),
    .C(t_frequency_times[0]),
    .Y(n14)
  );
  sky130_fd_sc_hd__nor2_1 u14 (
    .A(t_monetary_cc[1]),
    .B(n11),
    .Y(n12)
  );
  sky130_fd_sc_hd__a21oi_1 u15 (
    .A1(t_monetary_cc[0]),
    .A2(n12),
    .B1(t_frequency_times[7]),
    .Y(n13)
  );
  sky130_fd_sc_hd__a21oi_1 u16 (
    .A1(n13),
    .A2(n14),
    .B1(n15),
    .Y(y)
  );
  sky130_fd_sc_hd__o21ai_0 u2 (
    .A1(t_time_months[4]),
    .A2(n0),
    .B1(t_time_months[1]),
    .Y(n1)
  );
  sky130_fd_sc_hd__a21oi_1 u3 (
    .A1(n1),
    .A2(t_time_months[0]),
    .B1(t_time_months[6]),
    .Y(n2)
  );
  sky130_fd_sc_hd__o21ai_0 u4 (
    .A1(t_time_months[7]),
    .A2(n2),
    .B1(n3),
    .Y(n11)
  );
  sky130_fd_sc_hd__inv_1 u5 (
    .A(t_frequency_times[13]),
    .Y(n4)
  );
  sky130_fd_sc_hd__a21oi_1 u6 (
    .A1(n4),
    .A2(t_frequency_times[1]),
    .B1(n11),
    .Y(n6)
  );
  sky130_fd_sc_hd__nand3b_1 u7 (
    .A_N(t_time_months[8]),
    .B(t_time_months[2]),
    .C(n6),
    .Y(n8)
  );
  sky130_fd_sc_hd__nor2b_1 u8 (
    .A(t_recency_months[6]),
    .B_N(t_recency_months[5]),
    .Y(n5)
  );
  sky130_fd_sc_hd__or3b_2 u9 (
    .A(t_recency_months[11]),
    .B(n5),
    .C_N(t_recency_months[0]),
    .X(n7)
  );
endmodule

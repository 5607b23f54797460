module dwnasic_chip(t_recency_months, t_frequency_times, t_time_months, y);
  input [12:0] t_recency_months;
  wire [12:0] t_recency_months;
  input [10:0] t_frequency_times;
  wire [10:0] t_frequency_times;
  input [12:0] t_time_months;
  wire [12:0] t_time_months;
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
    .A_N(t_recency_months[4]),
    .B(t_recency_months[1]),
    .Y(n14)
  );
  sky130_fd_sc_hd__nand2b_1 u1 (
    .A_N(t_time_months[9]),
    .B(t_time_months[7]),
    .Y(n3)
  );
  sky130_fd_sc_hd__nand2_1 u10 (
    .A(n12),
    .B(t_frequency_times[3]),
    .Y(n7)
  );
  sky130_fd_sc_hd__a21oi_1 u11 (
    .A1(t_frequency_times[1]),
    .A2(n7),
    .B1(t_frequency_times[4]),
    .Y(n9)
  );
  sky130_fd_sc_hd__nand2_1 u12 (
    .A(n8),
    .B(n9),
    .Y(n11)
  );
  sky130_fd_sc_hd__nor2_1 u13 (
    .A(t_recency_months[0]),
    .B(t_recency_months[7]),
    .Y(n10)
  );
  sky130_fd_sc_hd__a2bb2oi_1 u14 (
    .A1_N(t_recency_months[5]),
    .A2_N(n10),
    .B1(n11),
    .B2(n12),
    .Y(n13)
  );
  sky130_fd_sc_hd__o21ai_0 u15 (
    .A1(n13),
    .A2(t_frequency_times[8]),
    .B1(n14),
    .Y(n15)
  );
  sky130_fd_sc_hd__nor2_1 u16 (
    .A(n15),
    .B(t_recency_months[6]),
    .Y(y)
  );
  sky130_fd_sc_hd__nor2_1 u2 (
    .A(t_frequency_times[7]),
    .B(t_time_months[8]),
    .Y(n0)
  );
  sky130_fd_sc_hd__a21oi_1 u3 (
    .A1(n0),
    .A2(t_frequency_times[6]),
    .B1(t_time_months[5]),
    .Y(n1)
  );
  sky130_fd_sc_hd__and3_1 u4 (
    .A(t_frequency_times[0]),
    .B(t_time_months[0]),
    .C(n1),
    .X(n8)
  );
  sky130_fd_sc_hd__nor2_1 u5 (
    .A(t_time_months[10]),
    .B(n8),
    .Y(n2)
  );
  sky130_fd_sc_hd__a21oi_1 u6 (
    .A1(n2),
    .A2(n3),
    .B1(t_time_months[12]),
    .Y(n5)
  );
  sky130_fd_sc_hd__inv_1 u7 (
    .A(t_time_months[2]),
    .Y(n4)
  );
  sky130_fd_sc_hd__o21ai_0 u8 (
    .A1(t_time_months[3]),
    .A2(n4),
    .B1(n5),
    .Y(n6)
  );
  sky130_fd_sc_hd__nand2_1 u9 (
    .A(t_frequency_times[2]),
    .B(n6),
    .Y(n12)
  );
endmodule

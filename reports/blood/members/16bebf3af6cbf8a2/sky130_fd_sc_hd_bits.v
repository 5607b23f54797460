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
  sky130_fd_sc_hd__inv_1 u0 (
    .A(t_time_months[0]),
    .Y(n9)
  );
  sky130_fd_sc_hd__inv_1 u1 (
    .A(t_time_months[3]),
    .Y(n8)
  );
  sky130_fd_sc_hd__o21ai_0 u10 (
    .A1(t_frequency_times[6]),
    .A2(n1),
    .B1(n0),
    .Y(n15)
  );
  sky130_fd_sc_hd__o221ai_1 u11 (
    .A1(n9),
    .A2(t_time_months[2]),
    .B1(n8),
    .B2(t_time_months[5]),
    .C1(t_frequency_times[2]),
    .Y(n14)
  );
  sky130_fd_sc_hd__a222oi_1 u12 (
    .A1(n6),
    .A2(t_time_months[7]),
    .B1(n5),
    .B2(t_time_months[10]),
    .C1(n14),
    .C2(n15),
    .Y(n13)
  );
  sky130_fd_sc_hd__nor2_1 u13 (
    .A(t_frequency_times[8]),
    .B(n13),
    .Y(n12)
  );
  sky130_fd_sc_hd__a22oi_1 u14 (
    .A1(n3),
    .A2(t_recency_months[1]),
    .B1(t_recency_months[0]),
    .B2(n7),
    .Y(n11)
  );
  sky130_fd_sc_hd__nor2_1 u15 (
    .A(t_recency_months[5]),
    .B(n11),
    .Y(n10)
  );
  sky130_fd_sc_hd__nor3_1 u16 (
    .A(t_recency_months[6]),
    .B(n10),
    .C(n12),
    .Y(y)
  );
  sky130_fd_sc_hd__inv_1 u2 (
    .A(t_frequency_times[8]),
    .Y(n7)
  );
  sky130_fd_sc_hd__inv_1 u3 (
    .A(t_time_months[9]),
    .Y(n6)
  );
  sky130_fd_sc_hd__inv_1 u4 (
    .A(t_time_months[12]),
    .Y(n5)
  );
  sky130_fd_sc_hd__inv_1 u5 (
    .A(t_frequency_times[3]),
    .Y(n4)
  );
  sky130_fd_sc_hd__inv_1 u6 (
    .A(t_recency_months[4]),
    .Y(n3)
  );
  sky130_fd_sc_hd__nand2_1 u7 (
    .A(t_time_months[0]),
    .B(t_frequency_times[0]),
    .Y(n2)
  );
  sky130_fd_sc_hd__a211oi_1 u8 (
    .A1(n4),
    .A2(t_frequency_times[1]),
    .B1(t_frequency_times[4]),
    .C1(n2),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor2_1 u9 (
    .A(t_frequency_times[7]),
    .B(t_time_months[5]),
    .Y(n0)
  );
endmodule

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
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(t_frequency_times[6]),
    .Y(n0)
  );
  sky130_fd_sc_hd__o21ai_0 u1 (
    .A1(t_frequency_times[7]),
    .A2(n0),
    .B1(t_frequency_times[4]),
    .Y(n1)
  );
  sky130_fd_sc_hd__a211oi_1 u10 (
    .A1(t_frequency_times[2]),
    .A2(n8),
    .B1(n9),
    .C1(t_frequency_times[8]),
    .Y(n12)
  );
  sky130_fd_sc_hd__inv_1 u11 (
    .A(t_recency_months[1]),
    .Y(n10)
  );
  sky130_fd_sc_hd__o22ai_1 u12 (
    .A1(t_recency_months[4]),
    .A2(n10),
    .B1(t_recency_months[5]),
    .B2(t_frequency_times[8]),
    .Y(n11)
  );
  sky130_fd_sc_hd__a211oi_1 u13 (
    .A1(t_recency_months[0]),
    .A2(n11),
    .B1(n12),
    .C1(t_recency_months[6]),
    .Y(y)
  );
  sky130_fd_sc_hd__a21oi_1 u2 (
    .A1(n1),
    .A2(t_frequency_times[3]),
    .B1(t_time_months[5]),
    .Y(n2)
  );
  sky130_fd_sc_hd__nand3_1 u3 (
    .A(n2),
    .B(t_frequency_times[0]),
    .C(t_time_months[0]),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor2_1 u4 (
    .A(t_frequency_times[1]),
    .B(n5),
    .Y(n9)
  );
  sky130_fd_sc_hd__inv_1 u5 (
    .A(t_time_months[9]),
    .Y(n3)
  );
  sky130_fd_sc_hd__a21oi_1 u6 (
    .A1(t_time_months[7]),
    .A2(n3),
    .B1(t_time_months[10]),
    .Y(n4)
  );
  sky130_fd_sc_hd__o21ai_0 u7 (
    .A1(t_time_months[12]),
    .A2(n4),
    .B1(n5),
    .Y(n7)
  );
  sky130_fd_sc_hd__inv_1 u8 (
    .A(t_time_months[2]),
    .Y(n6)
  );
  sky130_fd_sc_hd__o21ai_0 u9 (
    .A1(t_time_months[3]),
    .A2(n6),
    .B1(n7),
    .Y(n8)
  );
endmodule

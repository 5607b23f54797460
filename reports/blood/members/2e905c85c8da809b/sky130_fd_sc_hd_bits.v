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
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__nor2b_1 u0 (
    .A(t_frequency_times[4]),
    .B_N(t_frequency_times[2]),
    .Y(n0)
  );
  sky130_fd_sc_hd__nor3_1 u1 (
    .A(t_frequency_times[6]),
    .B(t_time_months[5]),
    .C(n0),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor2_1 u10 (
    .A(t_frequency_times[1]),
    .B(t_frequency_times[4]),
    .Y(n8)
  );
  sky130_fd_sc_hd__o22ai_1 u11 (
    .A1(n7),
    .A2(t_time_months[10]),
    .B1(t_frequency_times[13]),
    .B2(n8),
    .Y(n12)
  );
  sky130_fd_sc_hd__nand3_1 u12 (
    .A(n12),
    .B(n9),
    .C(t_recency_months[0]),
    .Y(n10)
  );
  sky130_fd_sc_hd__o21ai_0 u13 (
    .A1(n10),
    .A2(t_recency_months[11]),
    .B1(n11),
    .Y(n14)
  );
  sky130_fd_sc_hd__nor2_1 u14 (
    .A(n12),
    .B(t_time_months[8]),
    .Y(n13)
  );
  sky130_fd_sc_hd__a21oi_1 u15 (
    .A1(t_time_months[2]),
    .A2(n13),
    .B1(n14),
    .Y(y)
  );
  sky130_fd_sc_hd__o21ai_0 u2 (
    .A1(n1),
    .A2(t_frequency_times[7]),
    .B1(t_frequency_times[0]),
    .Y(n6)
  );
  sky130_fd_sc_hd__inv_1 u3 (
    .A(t_time_months[4]),
    .Y(n2)
  );
  sky130_fd_sc_hd__o21ai_0 u4 (
    .A1(n2),
    .A2(t_time_months[6]),
    .B1(t_time_months[3]),
    .Y(n3)
  );
  sky130_fd_sc_hd__o21ai_0 u5 (
    .A1(t_time_months[7]),
    .A2(n3),
    .B1(t_time_months[1]),
    .Y(n4)
  );
  sky130_fd_sc_hd__a21oi_1 u6 (
    .A1(t_time_months[0]),
    .A2(n4),
    .B1(t_time_months[9]),
    .Y(n7)
  );
  sky130_fd_sc_hd__o21ai_0 u7 (
    .A1(t_time_months[10]),
    .A2(n7),
    .B1(t_monetary_cc[0]),
    .Y(n5)
  );
  sky130_fd_sc_hd__o21ai_0 u8 (
    .A1(t_monetary_cc[1]),
    .A2(n5),
    .B1(n6),
    .Y(n11)
  );
  sky130_fd_sc_hd__nand2b_1 u9 (
    .A_N(t_recency_months[6]),
    .B(t_recency_months[5]),
    .Y(n9)
  );
endmodule

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
  sky130_fd_sc_hd__inv_1 u0 (
    .A(t_time_months[4]),
    .Y(n0)
  );
  sky130_fd_sc_hd__a21oi_1 u1 (
    .A1(t_time_months[3]),
    .A2(n0),
    .B1(t_time_months[6]),
    .Y(n1)
  );
  sky130_fd_sc_hd__o21ai_0 u10 (
    .A1(n6),
    .A2(t_frequency_times[7]),
    .B1(t_frequency_times[0]),
    .Y(n8)
  );
  sky130_fd_sc_hd__inv_1 u11 (
    .A(t_frequency_times[4]),
    .Y(n7)
  );
  sky130_fd_sc_hd__a21oi_1 u12 (
    .A1(t_frequency_times[2]),
    .A2(n7),
    .B1(n8),
    .Y(n9)
  );
  sky130_fd_sc_hd__o22ai_1 u13 (
    .A1(n9),
    .A2(n10),
    .B1(t_time_months[8]),
    .B2(n11),
    .Y(n15)
  );
  sky130_fd_sc_hd__inv_1 u14 (
    .A(t_recency_months[6]),
    .Y(n12)
  );
  sky130_fd_sc_hd__a211oi_1 u15 (
    .A1(n12),
    .A2(t_recency_months[5]),
    .B1(t_recency_months[11]),
    .C1(n13),
    .Y(n14)
  );
  sky130_fd_sc_hd__a21oi_1 u16 (
    .A1(n14),
    .A2(t_recency_months[0]),
    .B1(n15),
    .Y(y)
  );
  sky130_fd_sc_hd__o21ai_0 u2 (
    .A1(t_time_months[7]),
    .A2(n1),
    .B1(t_time_months[1]),
    .Y(n2)
  );
  sky130_fd_sc_hd__o21ai_0 u3 (
    .A1(t_time_months[9]),
    .A2(n2),
    .B1(t_time_months[0]),
    .Y(n3)
  );
  sky130_fd_sc_hd__nor2_1 u4 (
    .A(t_time_months[10]),
    .B(n3),
    .Y(n5)
  );
  sky130_fd_sc_hd__inv_1 u5 (
    .A(t_frequency_times[13]),
    .Y(n4)
  );
  sky130_fd_sc_hd__a21oi_1 u6 (
    .A1(n4),
    .A2(t_frequency_times[1]),
    .B1(n5),
    .Y(n13)
  );
  sky130_fd_sc_hd__nand2_1 u7 (
    .A(t_time_months[2]),
    .B(n13),
    .Y(n11)
  );
  sky130_fd_sc_hd__nor3b_1 u8 (
    .A(n5),
    .B(t_monetary_cc[1]),
    .C_N(t_monetary_cc[0]),
    .Y(n10)
  );
  sky130_fd_sc_hd__nor2_1 u9 (
    .A(t_time_months[5]),
    .B(t_frequency_times[6]),
    .Y(n6)
  );
endmodule

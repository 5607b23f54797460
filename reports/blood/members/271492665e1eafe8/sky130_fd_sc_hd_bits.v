module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input [5:0] t_recency_months;
  wire [5:0] t_recency_months;
  input [2:0] t_frequency_times;
  wire [2:0] t_frequency_times;
  input [9:0] t_monetary_cc;
  wire [9:0] t_monetary_cc;
  input [9:0] t_time_months;
  wire [9:0] t_time_months;
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
  wire n16;
  wire n17;
  wire n18;
  wire n19;
  wire n2;
  wire n20;
  wire n21;
  wire n22;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(t_time_months[3]),
    .Y(n0)
  );
  sky130_fd_sc_hd__a21oi_1 u1 (
    .A1(t_monetary_cc[2]),
    .A2(n0),
    .B1(t_frequency_times[1]),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor3_1 u10 (
    .A(n17),
    .B(t_time_months[4]),
    .C(n6),
    .Y(n11)
  );
  sky130_fd_sc_hd__nand3_1 u11 (
    .A(t_monetary_cc[3]),
    .B(t_recency_months[1]),
    .C(n11),
    .Y(n10)
  );
  sky130_fd_sc_hd__nand2_1 u12 (
    .A(t_time_months[2]),
    .B(t_time_months[8]),
    .Y(n12)
  );
  sky130_fd_sc_hd__nand2_1 u13 (
    .A(t_recency_months[0]),
    .B(t_monetary_cc[9]),
    .Y(n13)
  );
  sky130_fd_sc_hd__or2_2 u14 (
    .A(t_recency_months[0]),
    .B(t_time_months[9]),
    .X(n7)
  );
  sky130_fd_sc_hd__a21oi_1 u15 (
    .A1(n7),
    .A2(n13),
    .B1(n12),
    .Y(n9)
  );
  sky130_fd_sc_hd__o31ai_1 u16 (
    .A1(t_recency_months[2]),
    .A2(n8),
    .A3(n9),
    .B1(n10),
    .Y(n21)
  );
  sky130_fd_sc_hd__o21ai_0 u17 (
    .A1(t_time_months[0]),
    .A2(n11),
    .B1(n12),
    .Y(n16)
  );
  sky130_fd_sc_hd__nand2_1 u18 (
    .A(t_time_months[1]),
    .B(n13),
    .Y(n14)
  );
  sky130_fd_sc_hd__o21ai_0 u19 (
    .A1(t_frequency_times[0]),
    .A2(t_time_months[7]),
    .B1(n14),
    .Y(n15)
  );
  sky130_fd_sc_hd__nand2_1 u2 (
    .A(t_time_months[6]),
    .B(t_monetary_cc[5]),
    .Y(n1)
  );
  sky130_fd_sc_hd__a21oi_1 u20 (
    .A1(t_time_months[0]),
    .A2(n15),
    .B1(n16),
    .Y(n19)
  );
  sky130_fd_sc_hd__nand2_1 u21 (
    .A(n17),
    .B(t_time_months[2]),
    .Y(n18)
  );
  sky130_fd_sc_hd__a211o_1 u22 (
    .A1(n18),
    .A2(t_monetary_cc[4]),
    .B1(t_monetary_cc[8]),
    .C1(n19),
    .X(n20)
  );
  sky130_fd_sc_hd__maj3_1 u23 (
    .A(n20),
    .B(n21),
    .C(n22),
    .X(y)
  );
  sky130_fd_sc_hd__nand2_1 u3 (
    .A(t_frequency_times[2]),
    .B(n1),
    .Y(n2)
  );
  sky130_fd_sc_hd__a21oi_1 u4 (
    .A1(t_time_months[1]),
    .A2(n2),
    .B1(t_time_months[7]),
    .Y(n3)
  );
  sky130_fd_sc_hd__nor3b_1 u5 (
    .A(n3),
    .B(t_monetary_cc[7]),
    .C_N(t_frequency_times[1]),
    .Y(n4)
  );
  sky130_fd_sc_hd__nor3_1 u6 (
    .A(t_recency_months[4]),
    .B(n4),
    .C(n5),
    .Y(n22)
  );
  sky130_fd_sc_hd__nor2_1 u7 (
    .A(t_monetary_cc[1]),
    .B(t_recency_months[1]),
    .Y(n6)
  );
  sky130_fd_sc_hd__nor2_1 u8 (
    .A(t_monetary_cc[4]),
    .B(t_recency_months[3]),
    .Y(n8)
  );
  sky130_fd_sc_hd__nand2_1 u9 (
    .A(t_monetary_cc[0]),
    .B(n8),
    .Y(n17)
  );
endmodule

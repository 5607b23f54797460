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
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__nand2_1 u0 (
    .A(t_time_months[1]),
    .B(t_time_months[1]),
    .Y(n8)
  );
  sky130_fd_sc_hd__a31oi_1 u1 (
    .A1(t_time_months[0]),
    .A2(t_frequency_times[0]),
    .A3(n8),
    .B1(t_monetary_cc[8]),
    .Y(n2)
  );
  sky130_fd_sc_hd__a21oi_1 u10 (
    .A1(n6),
    .A2(n7),
    .B1(t_recency_months[3]),
    .Y(n15)
  );
  sky130_fd_sc_hd__or3b_2 u11 (
    .A(t_frequency_times[1]),
    .B(t_time_months[3]),
    .C_N(t_monetary_cc[2]),
    .X(n13)
  );
  sky130_fd_sc_hd__nand2_1 u12 (
    .A(t_monetary_cc[5]),
    .B(t_time_months[6]),
    .Y(n9)
  );
  sky130_fd_sc_hd__o21ai_0 u13 (
    .A1(n8),
    .A2(t_frequency_times[2]),
    .B1(n9),
    .Y(n10)
  );
  sky130_fd_sc_hd__nor2_1 u14 (
    .A(n10),
    .B(t_time_months[7]),
    .Y(n11)
  );
  sky130_fd_sc_hd__o21ai_0 u15 (
    .A1(n11),
    .A2(t_monetary_cc[7]),
    .B1(t_frequency_times[1]),
    .Y(n12)
  );
  sky130_fd_sc_hd__a21oi_1 u16 (
    .A1(n12),
    .A2(n13),
    .B1(t_recency_months[4]),
    .Y(n14)
  );
  sky130_fd_sc_hd__maj3_1 u17 (
    .A(n14),
    .B(n15),
    .C(n16),
    .X(y)
  );
  sky130_fd_sc_hd__nor2_1 u2 (
    .A(t_time_months[0]),
    .B(t_recency_months[3]),
    .Y(n0)
  );
  sky130_fd_sc_hd__o211ai_1 u3 (
    .A1(t_recency_months[1]),
    .A2(t_monetary_cc[1]),
    .B1(n0),
    .C1(t_monetary_cc[0]),
    .Y(n1)
  );
  sky130_fd_sc_hd__nand2_1 u4 (
    .A(t_monetary_cc[2]),
    .B(t_monetary_cc[4]),
    .Y(n5)
  );
  sky130_fd_sc_hd__o211ai_1 u5 (
    .A1(n5),
    .A2(t_time_months[2]),
    .B1(n1),
    .C1(n2),
    .Y(n16)
  );
  sky130_fd_sc_hd__nand4b_1 u6 (
    .A_N(t_time_months[4]),
    .B(n5),
    .C(t_recency_months[1]),
    .D(t_monetary_cc[3]),
    .Y(n7)
  );
  sky130_fd_sc_hd__nand2_1 u7 (
    .A(t_recency_months[0]),
    .B(t_monetary_cc[9]),
    .Y(n3)
  );
  sky130_fd_sc_hd__o21ai_0 u8 (
    .A1(t_recency_months[0]),
    .A2(t_time_months[9]),
    .B1(n3),
    .Y(n4)
  );
  sky130_fd_sc_hd__a211o_1 u9 (
    .A1(n4),
    .A2(t_time_months[8]),
    .B1(t_recency_months[2]),
    .C1(n5),
    .X(n6)
  );
endmodule

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
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__nor2_1 u0 (
    .A(t_time_months[3]),
    .B(t_frequency_times[1]),
    .Y(n0)
  );
  sky130_fd_sc_hd__nor2_1 u1 (
    .A(t_recency_months[4]),
    .B(t_time_months[1]),
    .Y(n3)
  );
  sky130_fd_sc_hd__o21ai_0 u10 (
    .A1(t_recency_months[1]),
    .A2(t_monetary_cc[1]),
    .B1(n7),
    .Y(n12)
  );
  sky130_fd_sc_hd__nand2_1 u11 (
    .A(t_monetary_cc[9]),
    .B(t_recency_months[0]),
    .Y(n8)
  );
  sky130_fd_sc_hd__o21ai_0 u12 (
    .A1(t_recency_months[0]),
    .A2(t_time_months[9]),
    .B1(n8),
    .Y(n9)
  );
  sky130_fd_sc_hd__a211o_1 u13 (
    .A1(n9),
    .A2(t_time_months[8]),
    .B1(n10),
    .C1(t_recency_months[2]),
    .X(n11)
  );
  sky130_fd_sc_hd__maj3_1 u14 (
    .A(n11),
    .B(n12),
    .C(n13),
    .X(n15)
  );
  sky130_fd_sc_hd__nor2_1 u15 (
    .A(t_frequency_times[1]),
    .B(t_monetary_cc[2]),
    .Y(n14)
  );
  sky130_fd_sc_hd__nor3_1 u16 (
    .A(n14),
    .B(t_recency_months[4]),
    .C(n15),
    .Y(y)
  );
  sky130_fd_sc_hd__nor3_1 u2 (
    .A(t_frequency_times[2]),
    .B(n3),
    .C(n0),
    .Y(n1)
  );
  sky130_fd_sc_hd__a211oi_1 u3 (
    .A1(t_time_months[6]),
    .A2(t_monetary_cc[5]),
    .B1(n1),
    .C1(t_time_months[7]),
    .Y(n2)
  );
  sky130_fd_sc_hd__a21oi_1 u4 (
    .A1(t_frequency_times[1]),
    .A2(t_monetary_cc[7]),
    .B1(n2),
    .Y(n13)
  );
  sky130_fd_sc_hd__a31oi_1 u5 (
    .A1(t_time_months[0]),
    .A2(n3),
    .A3(t_frequency_times[0]),
    .B1(t_monetary_cc[4]),
    .Y(n10)
  );
  sky130_fd_sc_hd__nand3_1 u6 (
    .A(t_recency_months[1]),
    .B(t_monetary_cc[3]),
    .C(n10),
    .Y(n4)
  );
  sky130_fd_sc_hd__a211oi_1 u7 (
    .A1(t_time_months[0]),
    .A2(n4),
    .B1(t_recency_months[3]),
    .C1(t_time_months[4]),
    .Y(n5)
  );
  sky130_fd_sc_hd__a21oi_1 u8 (
    .A1(t_monetary_cc[0]),
    .A2(n5),
    .B1(t_monetary_cc[8]),
    .Y(n6)
  );
  sky130_fd_sc_hd__o21ai_0 u9 (
    .A1(n10),
    .A2(t_time_months[2]),
    .B1(n6),
    .Y(n7)
  );
endmodule

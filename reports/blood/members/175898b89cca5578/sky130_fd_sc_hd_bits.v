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
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__nor3b_1 u0 (
    .A(t_frequency_times),
    .B(t_recency_months[6]),
    .C_N(t_recency_months[1]),
    .Y(n6)
  );
  sky130_fd_sc_hd__nand2_1 u1 (
    .A(t_monetary_cc[4]),
    .B(t_frequency_times),
    .Y(n0)
  );
  sky130_fd_sc_hd__o21ai_0 u10 (
    .A1(n7),
    .A2(n8),
    .B1(n9),
    .Y(y)
  );
  sky130_fd_sc_hd__o21ai_0 u2 (
    .A1(t_monetary_cc[5]),
    .A2(n0),
    .B1(t_monetary_cc[1]),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor2_1 u3 (
    .A(t_recency_months[3]),
    .B(t_time_months[3]),
    .Y(n3)
  );
  sky130_fd_sc_hd__nor2_1 u4 (
    .A(t_recency_months[4]),
    .B(n3),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor3_1 u5 (
    .A(n1),
    .B(t_recency_months[5]),
    .C(t_time_months[2]),
    .Y(n2)
  );
  sky130_fd_sc_hd__a21oi_1 u6 (
    .A1(t_monetary_cc[3]),
    .A2(t_time_months[2]),
    .B1(n2),
    .Y(n8)
  );
  sky130_fd_sc_hd__nor2_1 u7 (
    .A(t_recency_months[2]),
    .B(t_recency_months[5]),
    .Y(n4)
  );
  sky130_fd_sc_hd__o211ai_1 u8 (
    .A1(n3),
    .A2(t_monetary_cc[6]),
    .B1(t_monetary_cc[2]),
    .C1(n4),
    .Y(n7)
  );
  sky130_fd_sc_hd__a211o_1 u9 (
    .A1(n7),
    .A2(n8),
    .B1(n5),
    .C1(n6),
    .X(n9)
  );
endmodule

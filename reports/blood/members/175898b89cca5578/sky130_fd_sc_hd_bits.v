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
  sky130_fd_sc_hd__nand2_1 u0 (
    .A(t_recency_months[2]),
    .B(t_monetary_cc[1]),
    .Y(n3)
  );
  sky130_fd_sc_hd__a21oi_1 u1 (
    .A1(n3),
    .A2(t_monetary_cc[6]),
    .B1(t_frequency_times),
    .Y(n0)
  );
  sky130_fd_sc_hd__maj3_1 u10 (
    .A(n7),
    .B(n8),
    .C(n9),
    .X(y)
  );
  sky130_fd_sc_hd__and3b_1 u2 (
    .A_N(t_recency_months[6]),
    .B(t_recency_months[1]),
    .C(n0),
    .X(n2)
  );
  sky130_fd_sc_hd__nor2_1 u3 (
    .A(n0),
    .B(t_monetary_cc[5]),
    .Y(n1)
  );
  sky130_fd_sc_hd__a21oi_1 u4 (
    .A1(t_monetary_cc[4]),
    .A2(n1),
    .B1(n2),
    .Y(n9)
  );
  sky130_fd_sc_hd__nor2_1 u5 (
    .A(t_recency_months[4]),
    .B(t_time_months[3]),
    .Y(n4)
  );
  sky130_fd_sc_hd__and3_1 u6 (
    .A(t_monetary_cc[2]),
    .B(n3),
    .C(n4),
    .X(n8)
  );
  sky130_fd_sc_hd__nor2b_1 u7 (
    .A(t_time_months[2]),
    .B_N(t_monetary_cc[1]),
    .Y(n5)
  );
  sky130_fd_sc_hd__o211ai_1 u8 (
    .A1(n4),
    .A2(t_recency_months[5]),
    .B1(t_recency_months[3]),
    .C1(n5),
    .Y(n6)
  );
  sky130_fd_sc_hd__o21a_1 u9 (
    .A1(t_monetary_cc[3]),
    .A2(n5),
    .B1(n6),
    .X(n7)
  );
endmodule

module dwnasic_chip(x_recency_months, x_frequency_times, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__a31oi_1 u0 (
    .A1(x_recency_months[0]),
    .A2(x_recency_months[1]),
    .A3(x_recency_months[2]),
    .B1(x_recency_months[7]),
    .Y(n3)
  );
  sky130_fd_sc_hd__nor4_1 u1 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[5]),
    .C(x_frequency_times[7]),
    .D(x_frequency_times[6]),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor4_1 u10 (
    .A(x_monetary_cc[0]),
    .B(x_monetary_cc[2]),
    .C(x_monetary_cc[1]),
    .D(x_monetary_cc[3]),
    .Y(n7)
  );
  sky130_fd_sc_hd__inv_1 u11 (
    .A(x_monetary_cc[4]),
    .Y(n6)
  );
  sky130_fd_sc_hd__o21ai_0 u12 (
    .A1(n6),
    .A2(n7),
    .B1(n8),
    .Y(n9)
  );
  sky130_fd_sc_hd__o21ai_0 u13 (
    .A1(n9),
    .A2(n10),
    .B1(n11),
    .Y(n12)
  );
  sky130_fd_sc_hd__nor2_1 u14 (
    .A(n12),
    .B(n13),
    .Y(y)
  );
  sky130_fd_sc_hd__o21ai_0 u2 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B1(x_frequency_times[2]),
    .Y(n0)
  );
  sky130_fd_sc_hd__nand2_1 u3 (
    .A(n0),
    .B(n1),
    .Y(n2)
  );
  sky130_fd_sc_hd__o21ai_0 u4 (
    .A1(x_frequency_times[3]),
    .A2(n2),
    .B1(n3),
    .Y(n13)
  );
  sky130_fd_sc_hd__nor4_1 u5 (
    .A(x_recency_months[4]),
    .B(x_recency_months[3]),
    .C(x_recency_months[5]),
    .D(x_recency_months[6]),
    .Y(n11)
  );
  sky130_fd_sc_hd__a31oi_1 u6 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .A3(x_time_months[2]),
    .B1(x_time_months[3]),
    .Y(n4)
  );
  sky130_fd_sc_hd__nand2b_1 u7 (
    .A_N(x_time_months[4]),
    .B(n4),
    .Y(n5)
  );
  sky130_fd_sc_hd__a211oi_1 u8 (
    .A1(x_time_months[5]),
    .A2(n5),
    .B1(x_time_months[7]),
    .C1(x_time_months[6]),
    .Y(n10)
  );
  sky130_fd_sc_hd__nor3_1 u9 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[5]),
    .Y(n8)
  );
endmodule

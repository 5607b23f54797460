module dwnasic_chip(x_recency_months, x_frequency_times, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
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
  sky130_fd_sc_hd__a21o_1 u0 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B1(x_time_months[2]),
    .X(n4)
  );
  sky130_fd_sc_hd__a21oi_1 u1 (
    .A1(n4),
    .A2(x_time_months[3]),
    .B1(x_time_months[4]),
    .Y(n3)
  );
  sky130_fd_sc_hd__nor3_1 u10 (
    .A(n2),
    .B(n5),
    .C(n9),
    .Y(y)
  );
  sky130_fd_sc_hd__nor2b_1 u2 (
    .A(n3),
    .B_N(x_time_months[5]),
    .Y(n2)
  );
  sky130_fd_sc_hd__o21a_1 u3 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B1(x_frequency_times[2]),
    .X(n1)
  );
  sky130_fd_sc_hd__nor3_1 u4 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[6]),
    .Y(n0)
  );
  sky130_fd_sc_hd__nor4b_1 u5 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .C(n1),
    .D_N(n0),
    .Y(n9)
  );
  sky130_fd_sc_hd__nand3_1 u6 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .C(x_recency_months[0]),
    .Y(n8)
  );
  sky130_fd_sc_hd__nor4_1 u7 (
    .A(x_recency_months[7]),
    .B(x_time_months[7]),
    .C(x_recency_months[3]),
    .D(x_recency_months[6]),
    .Y(n7)
  );
  sky130_fd_sc_hd__nor3_1 u8 (
    .A(x_recency_months[4]),
    .B(x_time_months[6]),
    .C(x_recency_months[5]),
    .Y(n6)
  );
  sky130_fd_sc_hd__nand3_1 u9 (
    .A(n6),
    .B(n7),
    .C(n8),
    .Y(n5)
  );
endmodule

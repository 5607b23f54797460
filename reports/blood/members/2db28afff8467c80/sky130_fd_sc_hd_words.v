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
  sky130_fd_sc_hd__o21a_1 u0 (
    .A1(x_time_months[3]),
    .A2(x_time_months[4]),
    .B1(x_time_months[5]),
    .X(n6)
  );
  sky130_fd_sc_hd__nor4_1 u1 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .C(x_recency_months[4]),
    .D(n6),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor3_1 u2 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .C(x_recency_months[7]),
    .Y(n4)
  );
  sky130_fd_sc_hd__nand2_1 u3 (
    .A(n4),
    .B(n5),
    .Y(n3)
  );
  sky130_fd_sc_hd__a21o_1 u4 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .B1(x_recency_months[2]),
    .X(n2)
  );
  sky130_fd_sc_hd__a21oi_1 u5 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[2]),
    .B1(x_frequency_times[6]),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor4_1 u6 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[5]),
    .D(x_frequency_times[7]),
    .Y(n0)
  );
  sky130_fd_sc_hd__a221oi_1 u7 (
    .A1(n2),
    .A2(x_recency_months[3]),
    .B1(n0),
    .B2(n1),
    .C1(n3),
    .Y(y)
  );
endmodule

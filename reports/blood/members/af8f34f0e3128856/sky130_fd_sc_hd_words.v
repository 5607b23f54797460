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
  sky130_fd_sc_hd__o31a_1 u0 (
    .A1(x_time_months[2]),
    .A2(x_time_months[0]),
    .A3(x_time_months[1]),
    .B1(x_time_months[3]),
    .X(n0)
  );
  sky130_fd_sc_hd__o21a_1 u1 (
    .A1(n0),
    .A2(x_time_months[4]),
    .B1(x_time_months[5]),
    .X(n6)
  );
  sky130_fd_sc_hd__nor2_1 u2 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[6]),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor4_1 u3 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[2]),
    .D(x_frequency_times[4]),
    .Y(n4)
  );
  sky130_fd_sc_hd__nor3_1 u4 (
    .A(x_recency_months[4]),
    .B(x_recency_months[3]),
    .C(x_time_months[6]),
    .Y(n3)
  );
  sky130_fd_sc_hd__nor4_1 u5 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .C(x_recency_months[7]),
    .D(x_time_months[7]),
    .Y(n2)
  );
  sky130_fd_sc_hd__nand2_1 u6 (
    .A(n2),
    .B(n3),
    .Y(n1)
  );
  sky130_fd_sc_hd__a211oi_1 u7 (
    .A1(n4),
    .A2(n5),
    .B1(n1),
    .C1(n6),
    .Y(y)
  );
endmodule

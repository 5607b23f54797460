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
  sky130_fd_sc_hd__or2_2 u0 (
    .A(x_time_months[0]),
    .B(x_time_months[1]),
    .X(n7)
  );
  sky130_fd_sc_hd__a31o_2 u1 (
    .A1(x_time_months[2]),
    .A2(x_time_months[3]),
    .A3(n7),
    .B1(x_time_months[4]),
    .X(n6)
  );
  sky130_fd_sc_hd__a211oi_1 u2 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B1(x_frequency_times[4]),
    .C1(x_frequency_times[5]),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor4_1 u3 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[2]),
    .D(x_frequency_times[3]),
    .Y(n4)
  );
  sky130_fd_sc_hd__nor3_1 u4 (
    .A(x_recency_months[7]),
    .B(x_time_months[7]),
    .C(x_time_months[6]),
    .Y(n3)
  );
  sky130_fd_sc_hd__nand2_1 u5 (
    .A(x_recency_months[1]),
    .B(x_recency_months[2]),
    .Y(n2)
  );
  sky130_fd_sc_hd__nor4_1 u6 (
    .A(x_recency_months[3]),
    .B(x_recency_months[4]),
    .C(x_recency_months[5]),
    .D(x_recency_months[6]),
    .Y(n1)
  );
  sky130_fd_sc_hd__nand3_1 u7 (
    .A(n3),
    .B(n1),
    .C(n2),
    .Y(n0)
  );
  sky130_fd_sc_hd__a221oi_1 u8 (
    .A1(n4),
    .A2(n5),
    .B1(n6),
    .B2(x_time_months[5]),
    .C1(n0),
    .Y(y)
  );
endmodule

module dwnasic_chip(x_frequency_times, y);
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  output y;
  wire y;
  wire n0;
  sky130_fd_sc_hd__or3_1 u0 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[6]),
    .X(n0)
  );
  sky130_fd_sc_hd__a31o_2 u1 (
    .A1(x_frequency_times[3]),
    .A2(x_frequency_times[2]),
    .A3(x_frequency_times[4]),
    .B1(n0),
    .X(y)
  );
endmodule

module dwnasic_chip(x_frequency_times, y);
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  output y;
  wire y;
  wire n0;
  wire n1;
  sky130_fd_sc_hd__o211ai_1 u0 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[2]),
    .B1(x_frequency_times[3]),
    .C1(x_frequency_times[4]),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor3_1 u1 (
    .A(x_frequency_times[7]),
    .B(x_frequency_times[5]),
    .C(x_frequency_times[6]),
    .Y(n0)
  );
  sky130_fd_sc_hd__nand2_1 u2 (
    .A(n0),
    .B(n1),
    .Y(y)
  );
endmodule

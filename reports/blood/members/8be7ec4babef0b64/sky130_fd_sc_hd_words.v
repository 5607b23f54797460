module dwnasic_chip(x_frequency_times, y);
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n2;
  sky130_fd_sc_hd__nor2_1 u0 (
    .A(x_frequency_times[2]),
    .B(x_frequency_times[1]),
    .Y(n0)
  );
  sky130_fd_sc_hd__nand2_1 u1 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[3]),
    .Y(n2)
  );
  sky130_fd_sc_hd__nor3_1 u2 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[5]),
    .Y(n1)
  );
  sky130_fd_sc_hd__o21ai_0 u3 (
    .A1(n0),
    .A2(n2),
    .B1(n1),
    .Y(y)
  );
endmodule

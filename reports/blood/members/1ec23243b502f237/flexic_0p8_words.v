module dwnasic_chip(x_frequency_times, y);
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  output y;
  wire y;
  wire n0;
  wire n1;
  NAND3 u0 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[2]),
    .Y(n0)
  );
  NOR3 u1 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[7]),
    .C(x_frequency_times[5]),
    .Y(n1)
  );
  NAND2 u2 (
    .A(n1),
    .B(n0),
    .Y(y)
  );
endmodule

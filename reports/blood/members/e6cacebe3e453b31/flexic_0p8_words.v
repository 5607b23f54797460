module dwnasic_chip(x_frequency_times, y);
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n2;
  NOR3 u0 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[5]),
    .C(x_frequency_times[7]),
    .Y(n2)
  );
  OAI21 u1 (
    .A1(x_frequency_times[2]),
    .A2(x_frequency_times[1]),
    .B(x_frequency_times[4]),
    .Y(n1)
  );
  INV u2 (
    .A(x_frequency_times[3]),
    .Y(n0)
  );
  OAI21 u3 (
    .A1(n0),
    .A2(n1),
    .B(n2),
    .Y(y)
  );
endmodule

module dwnasic_chip (
  input [7:0] x_frequency_times,
  output y
);
  // thermometer encoder
  wire n10 = x_frequency_times[2] & x_frequency_times[3];
  wire n11 = x_frequency_times[4] & n10;
  wire n12 = x_frequency_times[5] | n11;
  wire n13 = x_frequency_times[6] | n12;
  wire n14 = x_frequency_times[7] | n13;
  assign y = n14;
endmodule

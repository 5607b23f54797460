// feature 'recency_months' is not read
// x_frequency_times = frequency_times, unsigned, 8 bits
// feature 'monetary_cc' is not read
// feature 'time_months' is not read
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  input [7:0] x_frequency_times,
  output y
);
  // thermometer encoder
  wire n10 = x_frequency_times[1] | x_frequency_times[2];
  wire n11 = x_frequency_times[3] & n10;
  wire n12 = x_frequency_times[4] & n11;
  wire n13 = x_frequency_times[5] | n12;
  wire n14 = x_frequency_times[6] | n13;
  wire n15 = x_frequency_times[7] | n14;
  assign y = n15;
endmodule

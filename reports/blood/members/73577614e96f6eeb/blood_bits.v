// t_recency_months[i] = (recency_months >= threshold i); thresholds: 6
// t_frequency_times[i] = (frequency_times >= threshold i); thresholds: 13
// t_monetary_cc[i] = (monetary_cc >= threshold i); thresholds: 5, 11
// t_time_months[i] = (time_months >= threshold i); thresholds: 38, 45
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  input t_recency_months,
  input t_frequency_times,
  input [1:0] t_monetary_cc,
  input [1:0] t_time_months,
  output y
);
  // LUT layers
  wire n8 = t_monetary_cc[1] & ~t_time_months[0];
  wire n9 = t_time_months[1] | n8;
  wire n10 = t_frequency_times ^ n9;
  wire n11 = t_monetary_cc[0] & ~n10;
  wire n12 = ~t_recency_months & n11;
  assign y = n12;
endmodule

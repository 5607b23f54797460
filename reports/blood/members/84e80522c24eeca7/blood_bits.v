// t_recency_months[i] = (recency_months >= threshold i); thresholds: 3, 4, 6
// t_frequency_times[i] = (frequency_times >= threshold i); thresholds: 4, 6, 11
// t_monetary_cc[i] = (monetary_cc >= threshold i); thresholds: 17
// t_time_months[i] = (time_months >= threshold i); thresholds: 16, 39, 45, 50
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  input [2:0] t_recency_months,
  input [2:0] t_frequency_times,
  input t_monetary_cc,
  input [3:0] t_time_months,
  output y
);
  // LUT layers
  wire n13 = 32'hf033f533 >> {t_time_months[3], t_time_months[1], t_monetary_cc, t_frequency_times[2], t_recency_months[1]};
  wire n14 = t_recency_months[0] | ~t_time_months[0];
  wire n15 = 64'h5054000450500000 >> {n14, n13, t_time_months[2], t_frequency_times[1], t_frequency_times[0], t_recency_months[2]};
  assign y = n15;
endmodule

// t_recency_months[i] = (recency_months >= threshold i); thresholds: 8
// t_frequency_times[i] = (frequency_times >= threshold i); thresholds: 2, 4, 7
// t_monetary_cc[i] = (monetary_cc >= threshold i); thresholds: 4
// t_time_months[i] = (time_months >= threshold i); thresholds: 16, 28, 50
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  input t_recency_months,
  input [2:0] t_frequency_times,
  input t_monetary_cc,
  input [2:0] t_time_months,
  output y
);
  // LUT layers
  wire n10 = 8'hf2 >> {t_frequency_times[2], t_frequency_times[1], t_frequency_times[0]};
  wire n11 = 8'hf2 >> {t_time_months[2], t_time_months[1], t_time_months[0]};
  wire n12 = t_time_months[1] & ~n10;
  wire n13 = ~(t_time_months[1] ^ n10);
  wire n14 = ~n11 | ~n13;
  wire n15 = ~t_monetary_cc | ~n14;
  wire n16 = ~t_recency_months & ~n12;
  wire n17 = ~n15 & n16;
  assign y = n17;
endmodule

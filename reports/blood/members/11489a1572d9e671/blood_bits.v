// t_recency_months[i] = (recency_months >= threshold i); thresholds: 11
// t_frequency_times[i] = (frequency_times >= threshold i); thresholds: 5
// feature 'monetary_cc' is not read
// t_time_months[i] = (time_months >= threshold i); thresholds: 38
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  input t_recency_months,
  input t_frequency_times,
  input t_time_months,
  output y
);
  // LUT layers
  wire n5 = t_frequency_times & ~t_time_months;
  wire n6 = ~t_recency_months & n5;
  assign y = n6;
endmodule

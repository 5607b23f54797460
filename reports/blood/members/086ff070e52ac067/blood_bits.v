// t_recency_months[i] = (recency_months >= threshold i); thresholds: 7
// t_frequency_times[i] = (frequency_times >= threshold i); thresholds: 19
// t_monetary_cc[i] = (monetary_cc >= threshold i); thresholds: 6
// t_time_months[i] = (time_months >= threshold i); thresholds: 46
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  input t_recency_months,
  input t_frequency_times,
  input t_monetary_cc,
  input t_time_months,
  output y
);
  // LUT layers
  wire n6 = t_monetary_cc & ~t_time_months;
  wire n7 = ~t_frequency_times & ~n6;
  wire n8 = ~t_recency_months & ~n7;
  assign y = n8;
endmodule

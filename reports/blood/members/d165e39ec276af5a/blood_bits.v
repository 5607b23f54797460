// t_recency_months[i] = (recency_months >= threshold i); thresholds: 11
// feature 'frequency_times' is not read
// t_monetary_cc[i] = (monetary_cc >= threshold i); thresholds: 5
// t_time_months[i] = (time_months >= threshold i); thresholds: 38
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  input t_recency_months,
  input t_monetary_cc,
  input t_time_months,
  output y
);
  // LUT layers
  wire n5 = ~t_recency_months & t_monetary_cc & ~t_time_months;
  assign y = n5;
endmodule

// t_recency_months[i] = (recency_months >= threshold i); thresholds: 7
// t_frequency_times[i] = (frequency_times >= threshold i); thresholds: 6
// t_monetary_cc[i] = (monetary_cc >= threshold i); thresholds: 19
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
  wire n6 = 16'h4044 >> {t_time_months, t_monetary_cc, t_frequency_times, t_recency_months};
  assign y = n6;
endmodule

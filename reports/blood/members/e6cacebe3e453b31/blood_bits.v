// feature 'recency_months' is not read
// t_frequency_times[i] = (frequency_times >= threshold i); thresholds: 26
// feature 'monetary_cc' is not read
// feature 'time_months' is not read
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  input t_frequency_times,
  output y
);
  assign y = t_frequency_times;
endmodule

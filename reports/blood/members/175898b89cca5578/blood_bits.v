// t_recency_months[i] = (recency_months >= threshold i); thresholds: 4, 5, 6, 8, 13, 16, 25
// t_frequency_times[i] = (frequency_times >= threshold i); thresholds: 19
// t_monetary_cc[i] = (monetary_cc >= threshold i); thresholds: 4, 5, 6, 19, 23, 26, 33
// t_time_months[i] = (time_months >= threshold i); thresholds: 3, 13, 34, 39
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  input [6:0] t_recency_months,
  input t_frequency_times,
  input [6:0] t_monetary_cc,
  input [3:0] t_time_months,
  output y
);
  // LUT layers
  wire n21 = 64'h02ff02fff2ff02ff >> {t_monetary_cc[5], t_monetary_cc[4], t_monetary_cc[1], t_frequency_times, t_recency_months[6], t_recency_months[1]};
  wire n22 = t_recency_months[0] | ~t_time_months[0];
  wire n23 = 64'hbfbfbbbbbf8cbb88 >> {n22, t_time_months[3], t_time_months[1], t_monetary_cc[6], t_monetary_cc[2], t_recency_months[2]};
  wire n24 = ~t_recency_months[4] | t_recency_months[5];
  wire n25 = 64'h33ffbfbf33ff3737 >> {n24, t_time_months[2], t_monetary_cc[3], t_monetary_cc[1], t_monetary_cc[0], t_recency_months[3]};
  // popcount, comparison, class index
  wire n26 = ~n23 | ~n25;
  wire n27 = ~n23 & ~n25;
  wire n28 = ~n21 & n26;
  wire n29 = n27 | n28;
  assign y = n29;
endmodule

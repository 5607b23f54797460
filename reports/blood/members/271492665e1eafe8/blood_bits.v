// t_recency_months[i] = (recency_months >= threshold i); thresholds: 2, 4, 5, 7, 9, 25
// t_frequency_times[i] = (frequency_times >= threshold i); thresholds: 4, 5, 6
// t_monetary_cc[i] = (monetary_cc >= threshold i); thresholds: 2, 3, 4, 5, 6, 9, 12, 16, 19, 40
// t_time_months[i] = (time_months >= threshold i); thresholds: 13, 16, 19, 20, 26, 30, 35, 43, 45, 68
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  input [5:0] t_recency_months,
  input [2:0] t_frequency_times,
  input [9:0] t_monetary_cc,
  input [9:0] t_time_months,
  output y
);
  // LUT layers
  wire n31 = 64'hffffffffd8505050 >> {t_time_months[7], t_time_months[6], t_time_months[5], t_time_months[1], t_monetary_cc[5], t_frequency_times[2]};
  wire n32 = 64'hbbffabefbbbbabab >> {n31, t_time_months[3], t_monetary_cc[7], t_monetary_cc[2], t_frequency_times[1], t_recency_months[4]};
  wire n33 = ~t_recency_months[1] | ~t_monetary_cc[3] | t_time_months[4];
  wire n34 = 16'hb3f7 >> {t_time_months[9], t_monetary_cc[9], t_monetary_cc[6], t_recency_months[0]};
  wire n35 = 64'hffaffcacafafacac >> {n34, n33, t_time_months[8], t_monetary_cc[4], t_recency_months[3], t_recency_months[2]};
  wire n36 = 16'hcfdf >> {t_monetary_cc[1], t_monetary_cc[0], t_recency_months[3], t_recency_months[1]};
  wire n37 = 8'h73 >> {t_time_months[1], t_frequency_times[0], t_recency_months[5]};
  wire n38 = 64'h7755725027052200 >> {n37, n36, t_time_months[2], t_time_months[0], t_monetary_cc[8], t_monetary_cc[4]};
  // popcount, comparison, class index
  wire n39 = ~n35 | ~n38;
  wire n40 = ~n35 & ~n38;
  wire n41 = ~n32 & n39;
  wire n42 = n40 | n41;
  assign y = n42;
endmodule

// t_recency_months[i] = (recency_months >= threshold i); thresholds: 5, 10, 14, 24, 28, 33, 42, 47, 51, 61, 65, 70
// t_frequency_times[i] = (frequency_times >= threshold i); thresholds: 5, 8, 11, 14, 17, 20, 23, 26, 29, 32, 35, 38, 41, 44, 47
// t_monetary_cc[i] = (monetary_cc >= threshold i); thresholds: 14, 38
// t_time_months[i] = (time_months >= threshold i); thresholds: 8, 20, 26, 32, 44, 50, 56, 68, 74, 80, 92
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  input [11:0] t_recency_months,
  input [14:0] t_frequency_times,
  input [1:0] t_monetary_cc,
  input [10:0] t_time_months,
  output y
);
  // LUT layers
  wire n42 = 64'h22f222f2ffff22f2 >> {t_recency_months[8], t_recency_months[6], t_recency_months[5], t_recency_months[3], t_recency_months[2], t_recency_months[0]};
  wire n43 = t_recency_months[9] & ~t_recency_months[11];
  wire n44 = n42 | n43;
  wire n45 = 16'h22f2 >> {t_recency_months[10], t_recency_months[7], t_recency_months[4], t_recency_months[1]};
  wire n46 = 64'h22f222f2ffff22f2 >> {t_frequency_times[10], t_frequency_times[8], t_frequency_times[6], t_frequency_times[4], t_frequency_times[2], t_frequency_times[0]};
  wire n47 = t_frequency_times[12] & ~t_frequency_times[14];
  wire n48 = n46 | n47;
  wire n49 = 16'h22f2 >> {t_frequency_times[13], t_frequency_times[9], t_frequency_times[5], t_frequency_times[1]};
  wire n50 = t_frequency_times[3] & ~t_frequency_times[11];
  wire n51 = t_monetary_cc[0] & ~t_monetary_cc[1];
  wire n52 = 64'h22f222f2ffff22f2 >> {t_time_months[7], t_time_months[6], t_time_months[4], t_time_months[3], t_time_months[1], t_time_months[0]};
  wire n53 = t_time_months[9] & ~t_time_months[10];
  wire n54 = n52 | n53;
  wire n55 = t_time_months[2] & ~t_time_months[8];
  wire n56 = n49 | n50;
  wire n57 = ~n54 & ~n56;
  wire n58 = n44 | n45;
  wire n59 = t_time_months[5] | ~n48;
  wire n60 = n51 & ~n54;
  wire n61 = ~n57 & ~n58;
  wire n62 = n59 & ~n60;
  wire n63 = t_frequency_times[7] | ~n62;
  wire n64 = n55 | ~n57;
  wire n65 = n61 | ~n64;
  wire n66 = n63 & n65;
  assign y = n66;
endmodule

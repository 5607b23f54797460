// t_recency_months[i] = (recency_months >= threshold i); thresholds: 5, 10, 14, 24, 28, 33, 37, 42, 47, 51, 61, 65, 70
// t_frequency_times[i] = (frequency_times >= threshold i); thresholds: 5, 11, 14, 17, 23, 26, 29, 35, 38, 41, 47
// feature 'monetary_cc' is not read
// t_time_months[i] = (time_months >= threshold i); thresholds: 8, 14, 20, 32, 38, 44, 50, 56, 62, 68, 80, 86, 92
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  input [12:0] t_recency_months,
  input [10:0] t_frequency_times,
  input [12:0] t_time_months,
  output y
);
  // LUT layers
  wire n39 = 64'h22f222f2ffff22f2 >> {t_recency_months[9], t_recency_months[7], t_recency_months[5], t_recency_months[3], t_recency_months[2], t_recency_months[0]};
  wire n40 = t_recency_months[10] & ~t_recency_months[12];
  wire n41 = n39 | n40;
  wire n42 = 16'h22f2 >> {t_recency_months[11], t_recency_months[8], t_recency_months[4], t_recency_months[1]};
  wire n43 = 64'h22f222f2ffff22f2 >> {t_frequency_times[7], t_frequency_times[6], t_frequency_times[4], t_frequency_times[3], t_frequency_times[1], t_frequency_times[0]};
  wire n44 = t_frequency_times[9] & ~t_frequency_times[10];
  wire n45 = n43 | n44;
  wire n46 = t_frequency_times[2] & ~t_frequency_times[8];
  wire n47 = 64'h22f222f2ffff22f2 >> {t_time_months[9], t_time_months[7], t_time_months[5], t_time_months[3], t_time_months[2], t_time_months[0]};
  wire n48 = t_time_months[10] & ~t_time_months[12];
  wire n49 = n47 | n48;
  wire n50 = 16'h22f2 >> {t_time_months[11], t_time_months[8], t_time_months[4], t_time_months[1]};
  wire n51 = ~n46 | ~n49;
  wire n52 = ~n41 | ~n46;
  wire n53 = ~t_time_months[6] & ~n41;
  wire n54 = t_frequency_times[5] | n46;
  wire n55 = n45 & n53;
  wire n56 = n51 & n54;
  wire n57 = n52 & n56;
  wire n58 = ~n55 & ~n57;
  wire n59 = t_recency_months[6] | n58;
  wire n60 = ~n42 & ~n59;
  wire n61 = n50 | n57;
  wire n62 = n49 | n61;
  wire n63 = n60 & n62;
  assign y = n63;
endmodule

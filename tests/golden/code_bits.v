// t_recency_months[i] = (Recency (months) >= threshold i); thresholds: 3, 9, 24
// feature 'Time' is not read
// t_frequency[i] = (Frequency >= threshold i); thresholds: 2, 16
// y = class index: 0 = class 0, 1 = class 1, 2 = class 2, 3 = class 3
module dwnasic_chip (
  input [2:0] t_recency_months,
  input [1:0] t_frequency,
  output [1:0] y
);
  // LUT layers
  wire n7 = 16'h1ee9 >> {t_frequency[1], t_frequency[0], t_recency_months[2], t_recency_months[1]};
  wire n8 = t_recency_months[0] & t_frequency[1] | n7 & (t_recency_months[0] | t_frequency[1]);
  assign y = {n8, n7};
endmodule

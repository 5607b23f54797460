// t_recency_months[i] = (Recency (months) >= threshold i); thresholds: 3, 9, 24
// feature 'Time' is not read
// t_frequency[i] = (Frequency >= threshold i); thresholds: 2, 4, 16
// y = class index: 0 = stays, 1 = leaves
module dwnasic_chip (
  input [2:0] t_recency_months,
  input [2:0] t_frequency,
  output y
);
  // LUT layers
  wire n8 = t_frequency[1] ? t_frequency[0] : t_recency_months[0];
  wire n9 = 16'h1ee9 >> {t_frequency[2], t_frequency[0], t_recency_months[2], t_recency_months[1]};
  wire n10 = ~t_frequency[1] | ~n8;
  wire n11 = t_recency_months[0] & t_frequency[2] | n9 & (t_recency_months[0] | t_frequency[2]);
  wire n12 = t_recency_months[2] & ~t_frequency[1];
  // popcount, comparison, class index
  wire n13 = n10 | n11;
  wire n14 = n10 & n11;
  wire n15 = ~n8 | ~n9;
  wire n16 = ~n8 & ~n9;
  wire n17 = n12 | n15;
  wire n18 = n12 & n15;
  wire n19 = n16 | n18;
  wire n20 = n13 & n17;
  wire n21 = n19 | n20;
  wire n22 = n14 | n21;
  assign y = n22;
endmodule

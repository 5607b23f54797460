module dwnasic_chip (
  input [2:0] t_recency_months,
  input [2:0] t_frequency_times,
  input t_monetary_cc,
  input [3:0] t_time_months,
  output y
);
  // LUT layers
  wire n13 = 32'hf033f533 >> {t_time_months[3], t_time_months[1], t_monetary_cc, t_frequency_times[2], t_recency_months[1]};
  wire n14 = t_recency_months[0] | ~t_time_months[0];
  wire n15 = 64'h5054000450500000 >> {n14, n13, t_time_months[2], t_frequency_times[1], t_frequency_times[0], t_recency_months[2]};
  assign y = n15;
endmodule

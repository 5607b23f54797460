module dwnasic_chip (
  input t_recency_months,
  input [2:0] t_frequency_times,
  input [2:0] t_monetary_cc,
  input [2:0] t_time_months,
  output y
);
  // LUT layers
  wire n12 = 8'hf2 >> {t_frequency_times[2], t_frequency_times[1], t_frequency_times[0]};
  wire n13 = 8'hf2 >> {t_monetary_cc[2], t_monetary_cc[1], t_monetary_cc[0]};
  wire n14 = 8'hf2 >> {t_time_months[2], t_time_months[1], t_time_months[0]};
  wire n15 = t_time_months[1] | ~n12;
  wire n16 = n14 & n15;
  wire n17 = ~t_recency_months & ~n16;
  wire n18 = ~t_frequency_times[1] | ~n17;
  wire n19 = t_time_months[1] & ~n13;
  wire n20 = ~n18 & ~n19;
  assign y = n20;
endmodule

module dwnasic_chip (
  input t_recency_months,
  input [1:0] t_frequency_times,
  input [1:0] t_monetary_cc,
  input [2:0] t_time_months,
  output y
);
  // LUT layers
  wire n10 = 8'h43 >> {t_monetary_cc[0], t_frequency_times[1], t_frequency_times[0]};
  wire n11 = ~t_monetary_cc[1] & t_time_months[2];
  wire n12 = 8'hd2 >> {t_time_months[1], t_time_months[0], t_monetary_cc[1]};
  wire n13 = 8'h15 >> {n12, n11, n10};
  wire n14 = ~t_recency_months & n13;
  assign y = n14;
endmodule

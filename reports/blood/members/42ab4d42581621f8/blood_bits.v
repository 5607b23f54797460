module dwnasic_chip (
  input t_recency_months,
  input t_frequency_times,
  input t_monetary_cc,
  input t_time_months,
  output y
);
  // LUT layers
  wire n6 = ~t_recency_months & t_frequency_times;
  wire n7 = 8'h3a >> {t_time_months, t_monetary_cc, t_recency_months};
  wire n8 = n6 & ~n7;
  assign y = n8;
endmodule

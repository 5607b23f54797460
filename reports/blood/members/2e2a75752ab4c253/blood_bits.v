module dwnasic_chip (
  input t_recency_months,
  input t_frequency_times,
  input t_monetary_cc,
  input t_time_months,
  output y
);
  // LUT layers
  wire n6 = ~t_monetary_cc & t_time_months;
  wire n7 = t_frequency_times & ~n6;
  wire n8 = ~t_recency_months & n7;
  assign y = n8;
endmodule

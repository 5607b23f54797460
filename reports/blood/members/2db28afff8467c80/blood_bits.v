module dwnasic_chip (
  input t_recency_months,
  input t_frequency_times,
  input t_time_months,
  output y
);
  // LUT layers
  wire n5 = ~t_recency_months & t_frequency_times & ~t_time_months;
  assign y = n5;
endmodule

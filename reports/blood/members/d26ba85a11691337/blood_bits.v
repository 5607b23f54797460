module dwnasic_chip (
  input t_recency_months,
  input t_frequency_times,
  input t_time_months,
  output y
);
  // LUT layers
  wire n5 = t_frequency_times & ~t_time_months;
  wire n6 = ~t_recency_months & n5;
  assign y = n6;
endmodule

module dwnasic_chip (
  input t_recency_months,
  input t_frequency_times,
  input t_monetary_cc,
  input t_time_months,
  output y
);
  // LUT layers
  wire n6 = 16'h4044 >> {t_time_months, t_monetary_cc, t_frequency_times, t_recency_months};
  assign y = n6;
endmodule

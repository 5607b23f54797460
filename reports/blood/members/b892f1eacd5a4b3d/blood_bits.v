module dwnasic_chip (
  input t_recency_months,
  input [2:0] t_monetary_cc,
  input t_time_months,
  output y
);
  // LUT layers
  wire n7 = 8'hce >> {t_time_months, t_monetary_cc[2], t_monetary_cc[0]};
  wire n8 = t_recency_months | ~t_monetary_cc[1];
  wire n9 = ~t_recency_months & n7 | ~n8 & (~t_recency_months | n7);
  assign y = n9;
endmodule

// feature 'recency_months' is not read
// feature 'frequency_times' is not read
// feature 'monetary_cc' is not read
// feature 'time_months' is not read
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  output y
);
  assign y = 1'b0;
endmodule

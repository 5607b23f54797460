module dwnasic_chip (
  input [7:0] x_recency_months,
  input [7:0] x_frequency_times,
  input [7:0] x_time_months,
  output y
);
  // thermometer encoder
  wire n26 = x_recency_months[0] & x_recency_months[1];
  wire n27 = x_recency_months[2] | n26;
  wire n28 = x_recency_months[3] & n27;
  wire n29 = x_recency_months[4] | n28;
  wire n30 = x_recency_months[5] | n29;
  wire n31 = x_recency_months[6] | n30;
  wire n32 = x_recency_months[7] | n31;
  wire n33 = x_frequency_times[1] & x_frequency_times[2];
  wire n34 = x_frequency_times[3] | n33;
  wire n35 = x_frequency_times[4] | n34;
  wire n36 = x_frequency_times[5] | n35;
  wire n37 = x_frequency_times[6] | n36;
  wire n38 = x_frequency_times[7] | n37;
  wire n39 = x_time_months[3] | x_time_months[4];
  wire n40 = x_time_months[5] & n39;
  wire n41 = x_time_months[6] | n40;
  wire n42 = x_time_months[7] | n41;
  // LUT layers
  wire n43 = ~n32 & n38 & ~n42;
  assign y = n43;
endmodule

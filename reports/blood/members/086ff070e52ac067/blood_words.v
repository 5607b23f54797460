// x_recency_months = recency_months, unsigned, 8 bits
// x_frequency_times = frequency_times, unsigned, 8 bits
// x_monetary_cc = monetary_cc, unsigned, 8 bits
// x_time_months = time_months, unsigned, 8 bits
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  input [7:0] x_recency_months,
  input [7:0] x_frequency_times,
  input [7:0] x_monetary_cc,
  input [7:0] x_time_months,
  output y
);
  // thermometer encoder
  wire n34 = x_recency_months[0] & x_recency_months[1];
  wire n35 = x_recency_months[2] & n34;
  wire n36 = x_recency_months[3] | n35;
  wire n37 = x_recency_months[4] | n36;
  wire n38 = x_recency_months[5] | n37;
  wire n39 = x_recency_months[6] | n38;
  wire n40 = x_recency_months[7] | n39;
  wire n41 = x_frequency_times[0] & x_frequency_times[1];
  wire n42 = x_frequency_times[2] | n41;
  wire n43 = x_frequency_times[3] | n42;
  wire n44 = x_frequency_times[4] & n43;
  wire n45 = x_frequency_times[5] | n44;
  wire n46 = x_frequency_times[6] | n45;
  wire n47 = x_frequency_times[7] | n46;
  wire n48 = x_monetary_cc[1] & x_monetary_cc[2];
  wire n49 = x_monetary_cc[3] | n48;
  wire n50 = x_monetary_cc[4] | n49;
  wire n51 = x_monetary_cc[5] | n50;
  wire n52 = x_monetary_cc[6] | n51;
  wire n53 = x_monetary_cc[7] | n52;
  wire n54 = x_time_months[1] & x_time_months[2];
  wire n55 = x_time_months[3] & n54;
  wire n56 = x_time_months[4] | n55;
  wire n57 = x_time_months[5] & n56;
  wire n58 = x_time_months[6] | n57;
  wire n59 = x_time_months[7] | n58;
  // LUT layers
  wire n60 = n53 & ~n59;
  wire n61 = ~n47 & ~n60;
  wire n62 = ~n40 & ~n61;
  assign y = n62;
endmodule

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
  wire n41 = x_frequency_times[1] & x_frequency_times[2];
  wire n42 = x_frequency_times[3] | n41;
  wire n43 = x_frequency_times[4] | n42;
  wire n44 = x_frequency_times[5] | n43;
  wire n45 = x_frequency_times[6] | n44;
  wire n46 = x_frequency_times[7] | n45;
  wire n47 = x_monetary_cc[0] & x_monetary_cc[1];
  wire n48 = x_monetary_cc[2] | n47;
  wire n49 = x_monetary_cc[3] | n48;
  wire n50 = x_monetary_cc[4] & n49;
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
  wire n60 = 16'h4044 >> {n59, n53, n46, n40};
  assign y = n60;
endmodule

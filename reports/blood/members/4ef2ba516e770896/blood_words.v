// x_recency_months = recency_months, unsigned, 8 bits
// feature 'frequency_times' is not read
// x_monetary_cc = monetary_cc, unsigned, 8 bits
// x_time_months = time_months, unsigned, 8 bits
// y = class index: 0 = 0, 1 = 1
module dwnasic_chip (
  input [7:0] x_recency_months,
  input [7:0] x_monetary_cc,
  input [7:0] x_time_months,
  output y
);
  // thermometer encoder
  wire n26 = x_recency_months[1] | x_recency_months[2];
  wire n27 = x_recency_months[3] & n26;
  wire n28 = x_recency_months[4] | n27;
  wire n29 = x_recency_months[5] | n28;
  wire n30 = x_recency_months[6] | n29;
  wire n31 = x_recency_months[7] | n30;
  wire n32 = x_monetary_cc[1] & x_monetary_cc[2];
  wire n33 = x_monetary_cc[3] | n32;
  wire n34 = x_monetary_cc[4] | n33;
  wire n35 = x_monetary_cc[5] | n34;
  wire n36 = x_monetary_cc[6] | n35;
  wire n37 = x_monetary_cc[7] | n36;
  wire n38 = x_time_months[0] & x_time_months[1];
  wire n39 = x_time_months[2] | n38;
  wire n40 = x_time_months[3] | n39;
  wire n41 = x_time_months[4] & n40;
  wire n42 = x_time_months[5] & n41;
  wire n43 = x_time_months[6] | n42;
  wire n44 = x_time_months[7] | n43;
  // LUT layers
  wire n45 = ~n31 & n37 & ~n44;
  assign y = n45;
endmodule

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
  wire n26 = x_recency_months[0] & x_recency_months[1];
  wire n27 = x_recency_months[2] | n26;
  wire n28 = x_recency_months[3] & n27;
  wire n29 = x_recency_months[4] | n28;
  wire n30 = x_recency_months[5] | n29;
  wire n31 = x_recency_months[6] | n30;
  wire n32 = x_recency_months[7] | n31;
  wire n33 = x_monetary_cc[0] | x_monetary_cc[1];
  wire n34 = x_monetary_cc[2] & n33;
  wire n35 = x_monetary_cc[3] | n34;
  wire n36 = x_monetary_cc[4] | n35;
  wire n37 = x_monetary_cc[5] | n36;
  wire n38 = x_monetary_cc[6] | n37;
  wire n39 = x_monetary_cc[7] | n38;
  wire n40 = x_time_months[1] & x_time_months[2];
  wire n41 = x_time_months[3] | n40;
  wire n42 = x_time_months[4] | n41;
  wire n43 = x_time_months[5] & n42;
  wire n44 = x_time_months[6] | n43;
  wire n45 = x_time_months[7] | n44;
  // LUT layers
  wire n46 = ~n32 & n39 & ~n45;
  assign y = n46;
endmodule

// x_recency_months = Recency (months), unsigned, 6 bits
// feature 'Time' is not read
// x_frequency = Frequency, unsigned, 5 bits
// y = class index: 0 = class 0, 1 = class 1, 2 = class 2
module dwnasic_chip (
  input [5:0] x_recency_months,
  input [4:0] x_frequency,
  output [1:0] y
);
  // thermometer encoder
  wire n13 = x_recency_months[0] & x_recency_months[1];
  wire n14 = x_recency_months[2] | n13;
  wire n15 = x_recency_months[3] | n14;
  wire n16 = x_recency_months[4] | n15;
  wire n17 = x_recency_months[5] | n16;
  wire n18 = x_recency_months[0] | x_recency_months[1];
  wire n19 = x_recency_months[2] | n18;
  wire n20 = x_recency_months[3] & n19;
  wire n21 = x_recency_months[4] | n20;
  wire n22 = x_recency_months[5] | n21;
  wire n23 = x_recency_months[3] & x_recency_months[4];
  wire n24 = x_recency_months[5] | n23;
  wire n25 = x_frequency[1] | x_frequency[2];
  wire n26 = x_frequency[3] | n25;
  wire n27 = x_frequency[4] | n26;
  wire n28 = x_frequency[2] | x_frequency[3];
  wire n29 = x_frequency[4] | n28;
  // LUT layers
  wire n30 = n29 ? n27 : n17;
  wire n31 = 16'h56e9 >> {n27, n24, n22, x_frequency[4]};
  wire n32 = ~n29 | ~n30;
  wire n33 = x_frequency[4] & n17 | n31 & (x_frequency[4] | n17);
  wire n34 = n24 & ~n29;
  // popcount, comparison, class index
  wire n35 = n30 | n31;
  wire n36 = n30 & n31;
  wire n37 = n32 | n34;
  wire n38 = n32 & n34;
  wire n39 = n17 | n33;
  wire n40 = n17 & n33;
  wire n41 = ~n37 & n39;
  wire n42 = ~n38 & n40;
  wire n43 = n41 | n42;
  wire n44 = n37 | n39;
  wire n45 = n38 | n40;
  wire n46 = ~n35 & n44;
  wire n47 = ~n36 & n45;
  wire n48 = n46 | n47;
  wire n49 = ~n43 & n48;
  wire n50 = n43 & n48;
  assign y = {n50, n49};
endmodule

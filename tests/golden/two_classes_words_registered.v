// x_recency_months = Recency (months), unsigned, 6 bits
// feature 'Time' is not read
// x_frequency = Frequency, unsigned, 5 bits
// y = class index: 0 = class 0, 1 = class 1
module dwnasic_chip (
  input clk,
  input [5:0] x_recency_months,
  input [4:0] x_frequency,
  output y
);
  reg n13;
  reg n14;
  reg n15;
  reg n16;
  reg n17;
  reg n18;
  reg n19;
  reg n20;
  reg n21;
  reg n22;
  reg n55;
  // thermometer encoder
  wire n23 = n13 & n14;
  wire n24 = n15 | n23;
  wire n25 = n16 | n24;
  wire n26 = n17 | n25;
  wire n27 = n18 | n26;
  wire n28 = n13 | n14;
  wire n29 = n15 | n28;
  wire n30 = n16 & n29;
  wire n31 = n17 | n30;
  wire n32 = n18 | n31;
  wire n33 = n16 & n17;
  wire n34 = n18 | n33;
  wire n35 = n19 | n20;
  wire n36 = n21 | n35;
  wire n37 = n22 | n36;
  wire n38 = n20 | n21;
  wire n39 = n22 | n38;
  // LUT layers
  wire n40 = n39 ? n37 : n27;
  wire n41 = 16'h56e9 >> {n37, n34, n32, n22};
  wire n42 = ~n39 | ~n40;
  wire n43 = n22 & n27 | n41 & (n22 | n27);
  wire n44 = n34 & ~n39;
  // popcount, comparison, class index
  wire n45 = n42 | n43;
  wire n46 = n42 & n43;
  wire n47 = ~n40 | ~n41;
  wire n48 = ~n40 & ~n41;
  wire n49 = n44 | n47;
  wire n50 = n44 & n47;
  wire n51 = n48 | n50;
  wire n52 = n45 & n49;
  wire n53 = n51 | n52;
  wire n54 = n46 | n53;
  always @(posedge clk) begin
    n13 <= x_recency_months[0];
    n14 <= x_recency_months[1];
    n15 <= x_recency_months[2];
    n16 <= x_recency_months[3];
    n17 <= x_recency_months[4];
    n18 <= x_recency_months[5];
    n19 <= x_frequency[1];
    n20 <= x_frequency[2];
    n21 <= x_frequency[3];
    n22 <= x_frequency[4];
    n55 <= n54;
  end
  assign y = n55;
endmodule

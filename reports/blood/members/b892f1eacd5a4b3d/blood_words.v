module dwnasic_chip (
  input [7:0] x_recency_months,
  input [7:0] x_monetary_cc,
  input [7:0] x_time_months,
  output y
);
  // thermometer encoder
  wire n26 = x_recency_months[0] & x_recency_months[1];
  wire n27 = x_recency_months[2] & n26;
  wire n28 = x_recency_months[3] | n27;
  wire n29 = x_recency_months[4] | n28;
  wire n30 = x_recency_months[5] | n29;
  wire n31 = x_recency_months[6] | n30;
  wire n32 = x_recency_months[7] | n31;
  wire n33 = x_monetary_cc[1] & x_monetary_cc[2];
  wire n34 = x_monetary_cc[3] | n33;
  wire n35 = x_monetary_cc[4] | n34;
  wire n36 = x_monetary_cc[5] | n35;
  wire n37 = x_monetary_cc[6] | n36;
  wire n38 = x_monetary_cc[7] | n37;
  wire n39 = x_monetary_cc[0] & x_monetary_cc[1];
  wire n40 = x_monetary_cc[2] | n39;
  wire n41 = x_monetary_cc[3] | n40;
  wire n42 = x_monetary_cc[4] & n41;
  wire n43 = x_monetary_cc[5] | n42;
  wire n44 = x_monetary_cc[6] | n43;
  wire n45 = x_monetary_cc[7] | n44;
  wire n46 = x_monetary_cc[2] & x_monetary_cc[3];
  wire n47 = x_monetary_cc[4] & n46;
  wire n48 = x_monetary_cc[5] | n47;
  wire n49 = x_monetary_cc[6] | n48;
  wire n50 = x_monetary_cc[7] | n49;
  wire n51 = x_time_months[1] & x_time_months[2];
  wire n52 = x_time_months[3] & n51;
  wire n53 = x_time_months[4] | n52;
  wire n54 = x_time_months[5] & n53;
  wire n55 = x_time_months[6] | n54;
  wire n56 = x_time_months[7] | n55;
  // LUT layers
  wire n57 = 8'hce >> {n56, n50, n38};
  wire n58 = n32 | ~n45;
  wire n59 = ~n32 & n57 | ~n58 & (~n32 | n57);
  assign y = n59;
endmodule

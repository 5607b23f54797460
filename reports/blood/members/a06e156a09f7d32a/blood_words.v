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
  wire n34 = x_recency_months[3] | x_recency_months[4];
  wire n35 = x_recency_months[5] | n34;
  wire n36 = x_recency_months[6] | n35;
  wire n37 = x_recency_months[7] | n36;
  wire n38 = x_frequency_times[1] | x_frequency_times[2];
  wire n39 = x_frequency_times[3] | n38;
  wire n40 = x_frequency_times[4] | n39;
  wire n41 = x_frequency_times[5] | n40;
  wire n42 = x_frequency_times[6] | n41;
  wire n43 = x_frequency_times[7] | n42;
  wire n44 = x_frequency_times[2] | x_frequency_times[3];
  wire n45 = x_frequency_times[4] | n44;
  wire n46 = x_frequency_times[5] | n45;
  wire n47 = x_frequency_times[6] | n46;
  wire n48 = x_frequency_times[7] | n47;
  wire n49 = x_frequency_times[0] & x_frequency_times[1];
  wire n50 = x_frequency_times[2] & n49;
  wire n51 = x_frequency_times[3] | n50;
  wire n52 = x_frequency_times[4] | n51;
  wire n53 = x_frequency_times[5] | n52;
  wire n54 = x_frequency_times[6] | n53;
  wire n55 = x_frequency_times[7] | n54;
  wire n56 = x_monetary_cc[2] | x_monetary_cc[3];
  wire n57 = x_monetary_cc[4] | n56;
  wire n58 = x_monetary_cc[5] | n57;
  wire n59 = x_monetary_cc[6] | n58;
  wire n60 = x_monetary_cc[7] | n59;
  wire n61 = x_time_months[4] | x_time_months[5];
  wire n62 = x_time_months[6] | n61;
  wire n63 = x_time_months[7] | n62;
  wire n64 = x_time_months[2] & x_time_months[3];
  wire n65 = x_time_months[4] & n64;
  wire n66 = x_time_months[5] | n65;
  wire n67 = x_time_months[6] | n66;
  wire n68 = x_time_months[7] | n67;
  wire n69 = x_time_months[1] | x_time_months[2];
  wire n70 = x_time_months[3] | n69;
  wire n71 = x_time_months[4] & n70;
  wire n72 = x_time_months[5] & n71;
  wire n73 = x_time_months[6] | n72;
  wire n74 = x_time_months[7] | n73;
  // LUT layers
  wire n75 = 8'hf2 >> {n55, n48, n43};
  wire n76 = 8'hf2 >> {n74, n68, n63};
  wire n77 = n68 & ~n75;
  wire n78 = ~(n68 ^ n75);
  wire n79 = ~n76 | ~n78;
  wire n80 = ~n60 | ~n79;
  wire n81 = ~n37 & ~n77;
  wire n82 = ~n80 & n81;
  assign y = n82;
endmodule

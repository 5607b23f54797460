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
  wire n42 = x_frequency_times[2] & n41;
  wire n43 = x_frequency_times[3] & n42;
  wire n44 = x_frequency_times[4] | n43;
  wire n45 = x_frequency_times[5] | n44;
  wire n46 = x_frequency_times[6] | n45;
  wire n47 = x_frequency_times[7] | n46;
  wire n48 = x_frequency_times[3] & x_frequency_times[4];
  wire n49 = x_frequency_times[5] | n48;
  wire n50 = x_frequency_times[6] | n49;
  wire n51 = x_frequency_times[7] | n50;
  wire n52 = x_monetary_cc[1] & x_monetary_cc[2];
  wire n53 = x_monetary_cc[3] | n52;
  wire n54 = x_monetary_cc[4] | n53;
  wire n55 = x_monetary_cc[5] | n54;
  wire n56 = x_monetary_cc[6] | n55;
  wire n57 = x_monetary_cc[7] | n56;
  wire n58 = x_monetary_cc[0] & x_monetary_cc[1];
  wire n59 = x_monetary_cc[2] | n58;
  wire n60 = x_monetary_cc[3] | n59;
  wire n61 = x_monetary_cc[4] & n60;
  wire n62 = x_monetary_cc[5] | n61;
  wire n63 = x_monetary_cc[6] | n62;
  wire n64 = x_monetary_cc[7] | n63;
  wire n65 = x_time_months[0] & x_time_months[1];
  wire n66 = x_time_months[2] | n65;
  wire n67 = x_time_months[3] & n66;
  wire n68 = x_time_months[4] | n67;
  wire n69 = x_time_months[5] | n68;
  wire n70 = x_time_months[6] | n69;
  wire n71 = x_time_months[7] | n70;
  wire n72 = x_time_months[0] | x_time_months[1];
  wire n73 = x_time_months[2] & n72;
  wire n74 = x_time_months[3] | n73;
  wire n75 = x_time_months[4] | n74;
  wire n76 = x_time_months[5] & n75;
  wire n77 = x_time_months[6] | n76;
  wire n78 = x_time_months[7] | n77;
  wire n79 = x_time_months[1] & x_time_months[2];
  wire n80 = x_time_months[3] & n79;
  wire n81 = x_time_months[4] | n80;
  wire n82 = x_time_months[5] & n81;
  wire n83 = x_time_months[6] | n82;
  wire n84 = x_time_months[7] | n83;
  // LUT layers
  wire n85 = 8'h43 >> {n57, n51, n47};
  wire n86 = ~n64 & n84;
  wire n87 = 8'hd2 >> {n78, n71, n64};
  wire n88 = 8'h15 >> {n87, n86, n85};
  wire n89 = ~n40 & n88;
  assign y = n89;
endmodule

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
  wire n56 = x_monetary_cc[1] | x_monetary_cc[2];
  wire n57 = x_monetary_cc[3] | n56;
  wire n58 = x_monetary_cc[4] | n57;
  wire n59 = x_monetary_cc[5] | n58;
  wire n60 = x_monetary_cc[6] | n59;
  wire n61 = x_monetary_cc[7] | n60;
  wire n62 = x_monetary_cc[2] | x_monetary_cc[3];
  wire n63 = x_monetary_cc[4] | n62;
  wire n64 = x_monetary_cc[5] | n63;
  wire n65 = x_monetary_cc[6] | n64;
  wire n66 = x_monetary_cc[7] | n65;
  wire n67 = x_monetary_cc[0] & x_monetary_cc[1];
  wire n68 = x_monetary_cc[2] & n67;
  wire n69 = x_monetary_cc[3] | n68;
  wire n70 = x_monetary_cc[4] | n69;
  wire n71 = x_monetary_cc[5] | n70;
  wire n72 = x_monetary_cc[6] | n71;
  wire n73 = x_monetary_cc[7] | n72;
  wire n74 = x_time_months[4] | x_time_months[5];
  wire n75 = x_time_months[6] | n74;
  wire n76 = x_time_months[7] | n75;
  wire n77 = x_time_months[2] & x_time_months[3];
  wire n78 = x_time_months[4] & n77;
  wire n79 = x_time_months[5] | n78;
  wire n80 = x_time_months[6] | n79;
  wire n81 = x_time_months[7] | n80;
  wire n82 = x_time_months[1] | x_time_months[2];
  wire n83 = x_time_months[3] | n82;
  wire n84 = x_time_months[4] & n83;
  wire n85 = x_time_months[5] & n84;
  wire n86 = x_time_months[6] | n85;
  wire n87 = x_time_months[7] | n86;
  // LUT layers
  wire n88 = 8'hf2 >> {n55, n48, n43};
  wire n89 = 8'hf2 >> {n73, n66, n61};
  wire n90 = 8'hf2 >> {n87, n81, n76};
  wire n91 = n81 | ~n88;
  wire n92 = n90 & n91;
  wire n93 = ~n37 & ~n92;
  wire n94 = ~n48 | ~n93;
  wire n95 = n81 & ~n89;
  wire n96 = ~n94 & ~n95;
  assign y = n96;
endmodule

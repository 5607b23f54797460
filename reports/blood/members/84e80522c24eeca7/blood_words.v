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
  wire n35 = x_recency_months[2] | n34;
  wire n36 = x_recency_months[3] | n35;
  wire n37 = x_recency_months[4] | n36;
  wire n38 = x_recency_months[5] | n37;
  wire n39 = x_recency_months[6] | n38;
  wire n40 = x_recency_months[7] | n39;
  wire n41 = x_recency_months[2] | x_recency_months[3];
  wire n42 = x_recency_months[4] | n41;
  wire n43 = x_recency_months[5] | n42;
  wire n44 = x_recency_months[6] | n43;
  wire n45 = x_recency_months[7] | n44;
  wire n46 = x_recency_months[1] & x_recency_months[2];
  wire n47 = x_recency_months[3] | n46;
  wire n48 = x_recency_months[4] | n47;
  wire n49 = x_recency_months[5] | n48;
  wire n50 = x_recency_months[6] | n49;
  wire n51 = x_recency_months[7] | n50;
  wire n52 = x_frequency_times[2] | x_frequency_times[3];
  wire n53 = x_frequency_times[4] | n52;
  wire n54 = x_frequency_times[5] | n53;
  wire n55 = x_frequency_times[6] | n54;
  wire n56 = x_frequency_times[7] | n55;
  wire n57 = x_frequency_times[1] & x_frequency_times[2];
  wire n58 = x_frequency_times[3] | n57;
  wire n59 = x_frequency_times[4] | n58;
  wire n60 = x_frequency_times[5] | n59;
  wire n61 = x_frequency_times[6] | n60;
  wire n62 = x_frequency_times[7] | n61;
  wire n63 = x_frequency_times[0] & x_frequency_times[1];
  wire n64 = x_frequency_times[2] | n63;
  wire n65 = x_frequency_times[3] & n64;
  wire n66 = x_frequency_times[4] | n65;
  wire n67 = x_frequency_times[5] | n66;
  wire n68 = x_frequency_times[6] | n67;
  wire n69 = x_frequency_times[7] | n68;
  wire n70 = x_monetary_cc[0] | x_monetary_cc[1];
  wire n71 = x_monetary_cc[2] | n70;
  wire n72 = x_monetary_cc[3] | n71;
  wire n73 = x_monetary_cc[4] & n72;
  wire n74 = x_monetary_cc[5] | n73;
  wire n75 = x_monetary_cc[6] | n74;
  wire n76 = x_monetary_cc[7] | n75;
  wire n77 = x_time_months[4] | x_time_months[5];
  wire n78 = x_time_months[6] | n77;
  wire n79 = x_time_months[7] | n78;
  wire n80 = x_time_months[0] & x_time_months[1];
  wire n81 = x_time_months[2] & n80;
  wire n82 = x_time_months[3] | n81;
  wire n83 = x_time_months[4] | n82;
  wire n84 = x_time_months[5] & n83;
  wire n85 = x_time_months[6] | n84;
  wire n86 = x_time_months[7] | n85;
  wire n87 = x_time_months[0] | x_time_months[1];
  wire n88 = x_time_months[2] & n87;
  wire n89 = x_time_months[3] & n88;
  wire n90 = x_time_months[4] | n89;
  wire n91 = x_time_months[5] & n90;
  wire n92 = x_time_months[6] | n91;
  wire n93 = x_time_months[7] | n92;
  wire n94 = x_time_months[1] | x_time_months[2];
  wire n95 = x_time_months[3] | n94;
  wire n96 = x_time_months[4] & n95;
  wire n97 = x_time_months[5] & n96;
  wire n98 = x_time_months[6] | n97;
  wire n99 = x_time_months[7] | n98;
  // LUT layers
  wire n100 = 32'hf033f533 >> {n99, n86, n76, n69, n45};
  wire n101 = n40 | ~n79;
  wire n102 = 64'h5054000450500000 >> {n101, n100, n93, n62, n56, n51};
  assign y = n102;
endmodule

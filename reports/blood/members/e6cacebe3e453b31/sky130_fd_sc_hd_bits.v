module dwnasic_chip(t_frequency_times, y);
  input t_frequency_times;
  wire t_frequency_times;
  output y;
  wire y;
  assign y = t_frequency_times;
endmodule

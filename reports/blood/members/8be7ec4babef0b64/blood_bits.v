module dwnasic_chip (
  input t_frequency_times,
  output y
);
  assign y = t_frequency_times;
endmodule

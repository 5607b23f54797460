module testbench;
  reg [10:0] tb_in;
  wire [0:0] tb_out;
  reg [10:0] stimuli [0:3];
  reg [0:0] expected [0:3];
  integer row, failures;
  reg tb_clock;
  always #5 tb_clock = ~tb_clock;
  dwnasic_chip chip (.clk(tb_clock), .x_recency_months(tb_in[5:0]), .x_frequency(tb_in[10:6]), .y(tb_out[0:0]));
  initial begin
    tb_clock = 0;
    stimuli[0] = 11'h000;
    stimuli[1] = 11'h7ff;
    stimuli[2] = 11'h085;
    stimuli[3] = 11'h445;
    expected[0] = 1'h1;
    expected[1] = 1'h1;
    expected[2] = 1'h1;
    expected[3] = 1'h0;
    failures = 0;
    for (row = 0; row < 4; row = row + 1) begin
      tb_in = stimuli[row];
      repeat (2) @(posedge tb_clock); @(negedge tb_clock);
      if (tb_out !== expected[row]) begin
        failures = failures + 1;
        if (failures <= 10)
          $display("row %0d: in %h: out %b, expected %b", row, tb_in, tb_out, expected[row]);
      end
    end
    if (failures == 0) $display("PASS 4 vectors");
    else $display("FAIL %0d of 4 vectors", failures);
    $finish;
  end
endmodule

// Registers become wires: what a feed-forward chip shows once its inputs have been held for its latency. The proof
// uses it, and checks the latency of every path by itself.
module \$_DFF_P_ (input D, input C, output Q);
  assign Q = D;
endmodule

"""From a LUT network to a checked netlist and to Verilog."""

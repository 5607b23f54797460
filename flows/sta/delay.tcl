# The longest path of a mapped netlist, by OpenSTA from 2.0.17. Reads parameters.txt in the working folder: lines "name value".
# Writes lines "dwnasic ..." that dwnasic/ppa/opensta.py reads.
set file [open parameters.txt r]
foreach line [split [string trim [read $file]] "\n"] {
  set space [string first " " $line]
  set parameter([string range $line 0 [expr {$space - 1}]]) [string range $line [expr {$space + 1}] end]
}
close $file

read_liberty $parameter(liberty)
read_liberty $parameter(no_wires)
read_verilog $parameter(netlist)
link_design $parameter(top)

set_cmd_units -time ns -capacitance pF
set_wire_load_model -name none -library dwnasic_no_wires

# times are in the library's unit; a period that no path fills makes the longest path the worst one
if {$parameter(clock) ne "-"} {
  create_clock -name clock -period $parameter(period) [get_ports $parameter(clock)]
  set_clock_transition $parameter(slew) [get_clocks clock]
} else {
  create_clock -name clock -period $parameter(period)
}
set_input_transition $parameter(slew) [all_inputs]
set_input_delay 0 -clock clock [all_inputs]
set_output_delay 0 -clock clock [all_outputs]
set_load $parameter(load) [all_outputs]
report_checks -path_delay max -format full -fields {slew capacitance net} -digits 6

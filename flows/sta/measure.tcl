# The longest path of a mapped netlist and, with activities, its power, by OpenSTA from 2.0.17.
# All files are in the working folder. parameters.txt has lines "name value"; "-" stands for none. Times are ns, capacitances pF.
# dwnasic/ppa/opensta.py writes the parameters and reads the reports.
set file [open parameters.txt r]
foreach line [split [string trim [read $file]] "\n"] {
  set space [string first " " $line]
  set parameter([string range $line 0 [expr {$space - 1}]]) [string range $line [expr {$space + 1}] end]
}
close $file

read_liberty library.lib
read_liberty no_wires.lib
read_verilog chip.v
link_design $parameter(top)
set_cmd_units -time ns -capacitance pF
set_wire_load_model -name none -library dwnasic_no_wires

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
report_checks -path_delay max -digits 6

# lines "input activity duty": changes a clock period, share of the time at one; OpenSTA propagates them
if {$parameter(activities) ne "-"} {
  set file [open activities.txt r]
  foreach line [split [string trim [read $file]] "\n"] {
    lassign $line port activity duty
    set_power_activity -input_ports [get_ports $port] -activity $activity -duty $duty
  }
  close $file
  report_power -digits 6
}

# Place and route of a small chip with OpenROAD (24Q3 and later): floorplan to routed DEF, then delay and power with wires.
# All files are in the working folder. parameters.txt has lines "name value"; "-" stands for none, lists are separated by blanks.
# Lengths are um. dwnasic/layout/openroad.py writes the parameters and reads what is printed between the lines "dwnasic: ...".
proc read_lines {name} {
  set file [open $name r]
  set lines [split [string trim [read $file]] "\n"]
  close $file
  return $lines
}
foreach line [read_lines parameters.txt] {
  set space [string first " " $line]
  set parameter([string range $line 0 [expr {$space - 1}]]) [string range $line [expr {$space + 1}] end]
}

read_lef tech.lef
read_lef cells.lef
read_liberty library.lib
read_verilog chip.v
link_design $parameter(top)
read_sdc chip.sdc

puts "dwnasic: floorplan"
initialize_floorplan -site $parameter(site) -die_area $parameter(die_area) -core_area $parameter(core_area)
# lines "layer x_offset x_pitch y_offset y_pitch"
foreach line [read_lines tracks.txt] {
  lassign $line layer x_offset x_pitch y_offset y_pitch
  make_tracks $layer -x_offset $x_offset -x_pitch $x_pitch -y_offset $y_offset -y_pitch $y_pitch
}
tapcell -distance $parameter(tap_distance) -tapcell_master $parameter(tap_cell)

puts "dwnasic: power grid"
foreach pin $parameter(power_pins) {
  add_global_connection -net $parameter(power_net) -inst_pattern .* -pin_pattern "^${pin}\$" -power
}
foreach pin $parameter(ground_pins) {
  add_global_connection -net $parameter(ground_net) -inst_pattern .* -pin_pattern "^${pin}\$" -ground
}
global_connect
set_voltage_domain -name CORE -power $parameter(power_net) -ground $parameter(ground_net)
define_pdn_grid -name grid -voltage_domains CORE -pins $parameter(strap_layer) -starts_with POWER
add_pdn_stripe -grid grid -layer $parameter(rail_layer) -width $parameter(rail_width) -followpins
# a multiple of a larger strap pitch than the core is wide would leave the core without straps: every number is of this die
add_pdn_stripe -grid grid -layer $parameter(strap_layer) -width $parameter(strap_width) -spacing $parameter(strap_spacing) \
  -pitch $parameter(strap_pitch) -offset $parameter(strap_offset)
add_pdn_connect -grid grid -layers "$parameter(rail_layer) $parameter(strap_layer)"
pdngen

puts "dwnasic: placement"
set_routing_layers -signal $parameter(routing_layers)
place_pins -hor_layers $parameter(pin_layer_horizontal) -ver_layers $parameter(pin_layer_vertical)
# resistance and capacitance of wires and vias: those of the technology LEF
set_wire_rc -signal -layer $parameter(wire_layer)
set_wire_rc -clock -layer $parameter(wire_layer)
if {$parameter(dont_use) ne "-"} { set_dont_use $parameter(dont_use) }
global_placement -density $parameter(density)
estimate_parasitics -placement
repair_design
foreach tie {tie_low tie_high} {
  if {$parameter($tie) ne "-"} { repair_tie_fanout $parameter($tie) }
}
detailed_placement
check_placement -verbose

# only a chip with registers has a clock; on a virtual clock this step ends the flow
if {$parameter(clock) ne "-"} {
  puts "dwnasic: clock tree"
  repair_clock_inverters
  clock_tree_synthesis -root_buf $parameter(buffer) -buf_list $parameter(buffer)
  repair_clock_nets
  set_propagated_clock [all_clocks]
  estimate_parasitics -placement
  repair_timing -hold
  detailed_placement
  check_placement -verbose
}

puts "dwnasic: routing"
global_route
repair_antennas
detailed_route -output_drc drc.rpt
puts "dwnasic: drc_violations [detailed_route_num_drvs]"
check_antennas
# before the fillers, which make every core 100 % full
puts "dwnasic: area"
report_design_area
filler_placement $parameter(fillers)

puts "dwnasic: timing"
estimate_parasitics -global_routing
report_checks -path_delay max -digits 4

puts "dwnasic: power"
# the clock of the power report has the period of an inference, so that activities are changes an inference
if {$parameter(clock) ne "-"} {
  create_clock -name $parameter(clock_name) -period $parameter(power_period) [get_ports $parameter(clock)]
} else {
  create_clock -name $parameter(clock_name) -period $parameter(power_period)
}
# lines "input activity duty": changes an inference, share of the time at one; OpenROAD propagates them
foreach line [read_lines activities.txt] {
  lassign $line port activity duty
  set_power_activity -input_ports [get_ports $port] -activity $activity -duty $duty
}
report_power -digits 6

puts "dwnasic: end"
write_def layout.def
write_verilog layout.v

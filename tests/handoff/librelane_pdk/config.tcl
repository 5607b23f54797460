# The keys that LibreLane asks of a PDK, for tests of configurations and of the front end: the PDK tree of the tests has no flow set-up.
set base "$::env(PDK_ROOT)/$::env(PDK)"
set ::env(STD_CELL_LIBRARY) sky130_fd_sc_hd
set ::env(VDD_PIN) VPWR
set ::env(GND_PIN) VGND
set ::env(DEFAULT_CORNER) nom_tt_025C_1v80
set ::env(STA_CORNERS) "nom_tt_025C_1v80 nom_ss_100C_1v60 nom_ff_n40C_1v95"
set ::env(TIMING_VIOLATION_CORNERS) "*tt*"
set ::env(PRIMARY_GDSII_STREAMOUT_TOOL) klayout
set ::env(RT_MIN_LAYER) met1
set ::env(RT_MAX_LAYER) met5
set ::env(GRT_LAYER_ADJUSTMENTS) "0.99 0 0 0 0 0"
set ::env(RCX_RULESETS) "nom_* $base/libs.tech/openlane/rules.openrcx.sky130A.nom.calibre"
set ::env(IO_PIN_H_LAYER) met3
set ::env(IO_PIN_V_LAYER) met2
foreach {key file} {KLAYOUT_TECH lyt KLAYOUT_PROPERTIES lyp KLAYOUT_DEF_LAYER_MAP map} {
    set ::env($key) "$base/libs.tech/klayout/tech/sky130A.$file"
}
foreach key {MAGICRC MAGIC_TECH MAGIC_PDK_SETUP NETGEN_SETUP} { set ::env($key) "$base/libs.tech/not_used" }
foreach {key value} {
    PDN_RAIL_OFFSET 0 PDN_RAIL_LAYER met1 PDN_RAIL_WIDTH 0.48 PDN_HORIZONTAL_LAYER met5 PDN_VERTICAL_LAYER met4
    PDN_VWIDTH 1.6 PDN_HWIDTH 1.6 PDN_VSPACING 1.7 PDN_HSPACING 1.7
    PDN_VPITCH 153.6 PDN_HPITCH 153.18 PDN_VOFFSET 16.32 PDN_HOFFSET 16.65
    PDN_CORE_RING_VWIDTH 1.6 PDN_CORE_RING_HWIDTH 1.6 PDN_CORE_RING_VSPACING 1.7 PDN_CORE_RING_HSPACING 1.7
    PDN_CORE_RING_VOFFSET 6 PDN_CORE_RING_HOFFSET 6
} { set ::env($key) $value }
# written by the tests from the Liberty file: the models of the tree are in a style that LibreLane's own preparation cannot read
set ::env(CELL_VERILOG_MODELS) "$base/libs.tech/models.v"

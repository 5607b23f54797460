set ref "$::env(PDK_ROOT)/$::env(PDK)/libs.ref/sky130_fd_sc_hd"
set tech "$::env(PDK_ROOT)/$::env(PDK)/libs.tech"
set prefix sky130_fd_sc_hd_
set ::env(SCL_GROUND_PINS) "VGND VNB"
set ::env(SCL_POWER_PINS) "VPWR VPB"
set ::env(TECH_LEFS) "nom_* $ref/techlef/${prefix}_nom.tlef min_* $ref/techlef/${prefix}_min.tlef max_* $ref/techlef/${prefix}_max.tlef"
set ::env(LIB) "*_tt_025C_1v80 $ref/lib/${prefix}_tt_025C_1v80.lib *_ss_100C_1v60 $ref/lib/${prefix}_ss_100C_1v60.lib *_ff_n40C_1v95 $ref/lib/${prefix}_ff_n40C_1v95.lib"
set ::env(CELL_LEFS) "$ref/lef/sky130_fd_sc_hd.lef"
set ::env(CELL_GDS) "$ref/gds/sky130_fd_sc_hd.gds"
set ::env(SYNTH_EXCLUDED_CELL_FILE) "$tech/librelane/sky130_fd_sc_hd/synth_excluded.cells"
set ::env(PNR_EXCLUDED_CELL_FILE) "$tech/librelane/sky130_fd_sc_hd/pnr_excluded.cells"
set ::env(FP_TRACKS_INFO) "$tech/openlane/sky130_fd_sc_hd/tracks.info"
set ::env(PLACE_SITE) unithd
set ::env(SYNTH_DRIVING_CELL) "${prefix}_inv_2/Y"
set ::env(SYNTH_TIEHI_CELL) "${prefix}_conb_1/HI"
set ::env(SYNTH_TIELO_CELL) "${prefix}_conb_1/LO"
set ::env(SYNTH_BUFFER_CELL) "${prefix}_buf_2/A/X"
set ::env(FILL_CELLS) "${prefix}_fill_*"
set ::env(DECAP_CELLS) "${prefix}_decap_*"
set ::env(WELLTAP_CELL) "${prefix}_tapvpwrvgnd_1"
set ::env(CELL_PAD_EXCLUDE) "${prefix}_tap* ${prefix}_decap* ${prefix}_fill*"
set ::env(CTS_ROOT_BUFFER) "${prefix}_clkbuf_16"
set ::env(CTS_CLK_BUFFERS) "${prefix}_clkbuf_4 ${prefix}_clkbuf_8"
foreach {key value} {
    OUTPUT_CAP_LOAD 33.442 MAX_FANOUT_CONSTRAINT 10 CLOCK_UNCERTAINTY_CONSTRAINT 0.25 CLOCK_TRANSITION_CONSTRAINT 0.15
    TIME_DERATING_CONSTRAINT 5.0 IO_DELAY_CONSTRAINT 20.0 GPL_CELL_PADDING 0 DPL_CELL_PADDING 0
} { set ::env($key) $value }

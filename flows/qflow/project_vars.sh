#!/usr/bin/tcsh -f
# Options of qflow's place and route for small chips; qflow sources this file.
# Cells take this share of the rows, fillers the rest: without room to spare qrouter leaves nets open.
set initial_density = 0.55
# no window, whether there is a display or not
set graywolf_options = "-n"

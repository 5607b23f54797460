"""Folders for other tools: a finished, proven netlist with all that a layout flow asks for."""

"""Data: tables of numbers, their integer words, splits and the thermometer encoder."""

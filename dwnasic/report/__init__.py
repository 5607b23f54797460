"""Plots, tables and pages from records."""

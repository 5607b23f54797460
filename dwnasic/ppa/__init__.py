"""Delay and power of mapped netlists."""

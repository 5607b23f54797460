"""Proof and simulation: is the chip its model?"""

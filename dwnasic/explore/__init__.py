"""The flow of a candidate, the sweep over candidates, and their records."""

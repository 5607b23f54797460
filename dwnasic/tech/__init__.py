"""Technologies: Liberty files and PDKs."""

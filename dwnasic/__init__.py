"""dwnasic: from a table of data to the smallest chip that classifies it well."""

__version__ = "0.1.0"

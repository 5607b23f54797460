"""From a finished chip to a layout: place and route flows, pictures, and the records of what came out."""

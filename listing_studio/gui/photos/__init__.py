"""Photos: grid, shots, one photo large, pins of defects."""

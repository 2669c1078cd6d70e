"""A small photo studio in numbers: shapes, light and a camera that make the sample photos; not part of the program."""

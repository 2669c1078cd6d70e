"""The disclosure text: its statements, what is behind each, the person's own sentences."""

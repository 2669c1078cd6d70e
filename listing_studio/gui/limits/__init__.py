"""The window of limits: every limit of the packs, and the form in which a shop sets its own."""

"""One page per section of the work; each is a view onto the open dossier."""

"""Dossier and pack to statements and outputs, in the pack's languages; every sentence knows what it rests on."""

"""Exporting a bundle: what happens, what went wrong, what lies in it."""

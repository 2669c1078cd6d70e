"""Copies for publication, made from pixels, and which photos go out; originals are never written."""

"""Expressions, words, engine and outcomes: given rules and facts, judges them. Knows no files and no packs."""

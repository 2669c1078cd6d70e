"""The vocabulary: fields and their order, choices, labels, terms and word lists in every language."""

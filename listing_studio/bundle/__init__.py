"""A submission on disk: planned, written as a bag anyone can verify, and verified again."""

"""What a person can do with dossiers: check, edit, guide, export, verify. Needs no toolkit."""

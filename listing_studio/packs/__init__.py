"""TOML folders to typed packs: reads, checks and compiles what marketplaces, programmes and laws ask."""

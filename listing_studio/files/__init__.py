"""Durable writes, hashes, safe names and the places on disk; it knows no units and no packs."""

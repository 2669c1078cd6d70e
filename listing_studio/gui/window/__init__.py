"""The window around the pages: menus, queue of dossiers, sections, packs, messages."""

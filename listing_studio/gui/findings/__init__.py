"""What the packs find: list, details, waivers, and the verdict above them."""

"""From a photo's bytes to measured facts, thumbnails and published copies: no judging, no storing, no window."""

"""Documents in the window: taken in, listed, shown page by page. Imports no page."""

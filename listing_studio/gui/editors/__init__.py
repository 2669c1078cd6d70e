"""One editor per kind of fact: each holds a value or "not stated", and says when somebody has changed it."""

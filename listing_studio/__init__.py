"""Listing Studio: one refurbished unit, described once, checked and written up for every marketplace."""

__version__ = "0.1.0"

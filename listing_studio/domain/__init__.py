"""Frozen values that describe units, offers, sellers and photos: no input or output, no clock, no toolkit.

An optional fact that is ``None`` is *not stated*. ``False`` is a denial, and an empty list says nothing.
"""

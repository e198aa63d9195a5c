"""Calls that are made ready once, and then sent again with another token."""

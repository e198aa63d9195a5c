"""Checks of single values, and what errors say about them."""

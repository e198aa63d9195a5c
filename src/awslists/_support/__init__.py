"""Helpers that know nothing of AWS."""

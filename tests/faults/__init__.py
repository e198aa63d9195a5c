"""Runs of every listing and verb while something goes wrong: ``python -m tests.faults``."""

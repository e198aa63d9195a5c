"""Run every listing and verb under faults: ``python -m tests.faults``."""

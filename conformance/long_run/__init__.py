"""Run a service for a week: ``python -m conformance.long_run``."""

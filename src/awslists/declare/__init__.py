"""Writes modules that declare operations: ``python -m awslists.declare``."""

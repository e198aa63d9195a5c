"""Compares a declared operation with botocore's service model."""

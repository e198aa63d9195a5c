"""Requests, without any I/O: parameters, time bounds, violations."""

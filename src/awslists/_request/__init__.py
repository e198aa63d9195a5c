"""Requests, without any I/O: parameters, declarations, time bounds."""

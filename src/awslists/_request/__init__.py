"""What is asked for, without any I/O: parameters, bounds, violations."""

"""The verbs: iterate, collect, prefetch, scan, merge, and record batches."""

"""The verbs: listings, scans, merges, record batches."""

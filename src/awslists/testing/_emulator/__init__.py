"""The emulated account and the answers of each operation; no I/O."""

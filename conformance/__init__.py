"""The test bench of listers: what each does in situations of real listings."""

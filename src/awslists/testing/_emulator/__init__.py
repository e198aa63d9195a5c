"""What LocalAWS knows: an account, and what each operation answers; no I/O."""

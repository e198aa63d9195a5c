"""The operations, one declaration each."""

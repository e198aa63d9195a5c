"""How requests and answers look in each of AWS's protocols; no I/O."""

"""Which windows of creation time a scan lists, and when; pure."""

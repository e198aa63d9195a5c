"""The HTTP side of LocalAWS."""

"""Calls that awslists makes itself, like the one that botocore made before."""

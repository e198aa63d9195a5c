"""A script for each lister, run in an environment of its own."""

"""Lists a large account with every lister: ``python -m conformance.scale``."""

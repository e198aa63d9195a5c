"""One call, one page: iterators, the call itself, decoding, and failures."""

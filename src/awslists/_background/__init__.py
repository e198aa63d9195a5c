"""Tasks that fetch pages in the background, and the queue between them and the caller."""

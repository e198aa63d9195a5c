"""Background tasks that fetch pages, and the queue through which the caller gets them."""

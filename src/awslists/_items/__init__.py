"""What `collect` returns: items as a list, a table, a dataframe; and the progress bar."""

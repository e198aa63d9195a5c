"""The result of `collect`: a list of items, its table and dataframes; and the progress bar."""

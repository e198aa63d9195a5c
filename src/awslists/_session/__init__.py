"""The connection to AWS: sessions, clients, credentials, retries."""

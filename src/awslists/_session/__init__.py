"""Who talks to AWS: sessions, clients, credentials, retries."""

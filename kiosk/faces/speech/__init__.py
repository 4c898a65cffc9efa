"""Says aloud what a face shows, for who cannot see it (A01–A10, A15–A16)."""

"""A visit from booking or arrival over meeting to leaving, and the contact with its host."""

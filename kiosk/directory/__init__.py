"""Who works here, where, and how they are found and reached."""

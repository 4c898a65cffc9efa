"""The user's handbook, shown beside the window it tells of."""

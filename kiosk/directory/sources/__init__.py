"""Where the directory's knowledge comes from, and how fresh it is."""

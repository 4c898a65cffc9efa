"""Personnel changes that managers tell the desk, from the message to the directory being right."""

"""Personnel changes that managers tell by file or by mail; they wait for the desk."""

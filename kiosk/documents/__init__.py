"""What is drawn: the badge and the evacuation list, from data to page or PDF."""

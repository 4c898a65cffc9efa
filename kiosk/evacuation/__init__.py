"""Who is inside, how sure that is, and what an evacuation is."""

"""Help that somebody at the desk asks colleagues for, without the foyer hearing of it."""

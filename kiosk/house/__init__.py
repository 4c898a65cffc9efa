"""A house of several stations: belonging to it, and exchanging events while the program runs."""

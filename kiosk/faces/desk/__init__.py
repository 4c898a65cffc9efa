"""The receptionist's face: who is expected, who waits, who is inside, and what to do next."""

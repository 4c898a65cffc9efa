"""A morning at the reception, walked through by real touches and keys and checked at each step."""

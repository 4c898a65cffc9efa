"""Referrals: why somebody cannot be reached, until when, and to whom a caller is sent meanwhile."""

"""The log of reads: who has looked at past visits, why, and what was searched for (L31)."""

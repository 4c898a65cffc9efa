"""What marks a station on which somebody practises."""

from kiosk.wording.voice import phrase

MARK = phrase("Practice", "PRACTICE")
"""Stands in large letters on every badge."""
BAND = phrase("Practice", "PRACTICE – nothing here is real. No mail goes out, no paper comes.")
END = phrase("Practice", "End the practice")

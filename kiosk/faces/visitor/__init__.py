"""The visitor's face: the touchscreen in the foyer."""

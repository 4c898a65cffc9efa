"""Days on which the desk itself says other hours than the settings do."""

"""How a unit is manned: its phone hours, who is on duty in them, and when nobody is there."""

"""What the keys of the desk's lists begin with; a key without any of these is a visit's id."""

CALL = "call:"
PERSON = "person:"
CHANGE = "change:"
FAULT = "fault:"
HELD = "held:"

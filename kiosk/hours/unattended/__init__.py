"""The desk unattended for a while in hours in which it is manned."""

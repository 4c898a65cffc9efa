"""The desk unattended for a while in hours in which it is manned.

An absence counts for the whole house. With one station that is the same, for it has one desk. The
visitors' screen, which may be a station of its own, asks whether anybody is at the desk at all: so
work or a sign-in at whichever desk ends every absence, and one who leaves while a colleague works
on at another desk is back by that colleague's next touch. What a desk notices by itself counts
only while nobody works at another.
"""

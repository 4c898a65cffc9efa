"""Exchange of events between the stations of a house: merging is set union, nothing is overwritten.

A station asks what another holds by a version vector (the highest number it has of each origin) and
takes what it lacks, each origin in order. Nothing here asks for numbers above the last one seen of
a common count: such numbers are given out before the commit, and events would be lost for ever.
"""

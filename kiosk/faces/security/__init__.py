"""The security face: who is inside, the list on paper, and the roll call of an evacuation."""

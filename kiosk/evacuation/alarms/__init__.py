"""What the fire alarm's contact has said: alarms that stand, and faults of the contact itself."""

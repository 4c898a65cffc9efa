"""A card reader on an OSDP bus of its own (RS-485), of which this station is the control panel."""

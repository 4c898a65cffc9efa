"""Badge printers: the bytes, the transports that carry them, and what the printer answers."""

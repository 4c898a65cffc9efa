"""Who works at the desk and in the security view: names, roles, PINs, and tries at them."""

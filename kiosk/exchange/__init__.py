"""Other people's formats: the staff list as Swedish Excel writes it, mail to hosts."""

"""Foajé: the reception of a town hall as a program."""

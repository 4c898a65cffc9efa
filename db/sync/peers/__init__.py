"""Stations of one house that exchange with each other while the house's server is away.

Each answers what it is asked, and takes only by asking: nobody hands anything to anybody.
"""

"""The house's PostgreSQL server: what it holds, who may do what there, and a station's way to it.

Every station signs in with a role of its own that can read, and call a few functions; no role of a
station can insert, change or delete a row. Rights hang on group roles whose names carry the house's
short id, so that two houses can share a server.
"""

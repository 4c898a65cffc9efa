"""Storage of a station: the journal, its projections and their one file. Knows no town hall."""

"""The command line: one file for each group of commands, and the guard that runs them."""

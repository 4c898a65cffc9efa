"""What is to be printed or sent, ordered in the same transaction as what caused it."""

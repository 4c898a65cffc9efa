"""Codes and facts into sentences in the language of the person who reads them."""

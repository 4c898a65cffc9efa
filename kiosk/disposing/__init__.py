"""Keeps the promise of retention: what has had its time goes, wherever it stands (LAW08–09)."""

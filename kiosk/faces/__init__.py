"""View-models of the three faces; what they share lies beside them."""

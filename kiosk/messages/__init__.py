"""Messages for somebody who works here and cannot be reached, taken by the desk (M06, M09)."""

"""Questions and verbs that span rooms: who can be reached, what follows when somebody leaves."""

"""How long what tells of people is kept, its disposal, and the holds that stop it."""

"""A call for help in words, for the screens and the command line. It names nobody."""

from kiosk.wording.voice import phrase

KEY = phrase("Help", "Colleague")
KEY_CALLED = phrase("Help", "Called {time}")
KEY_COMING = phrase("Help", "On the way {time}")
WANTED = phrase("Help", "A colleague is wanted: {place}, since {time}")
SOMEBODY_COMES = phrase("Help", "Somebody is on the way: {place}, since {time}")
I_COME = phrase("Help", "I am coming")
OVER = phrase("Help", "Over")
CALLED = phrase("Help", "Colleagues are called to: {place}")
ENDED = phrase("Help", "The call is over.")

"""A morning at the reception, walked through by real touches and keys and checked at each step."""

from kiosk.tour.run import run_demo, run_gallery, run_practice, run_tour

__all__ = ["run_demo", "run_gallery", "run_practice", "run_tour"]

"""What is new enough to call somebody with a sound.

A station that was away brings what happened there weeks ago: it is shown, and nobody is called.
"""

from datetime import datetime, timedelta

NEWS_FOR = timedelta(minutes=15)
"""So long somebody who came or called is news."""
EMERGENCY_FOR = timedelta(days=1)
"""So long an alarm and an evacuation are told aloud; nothing is told so late that lives hang on."""


def is_news(at: datetime, now: datetime, within: timedelta = NEWS_FOR) -> bool:
    """Tell whether what happened at an instant is new now; clocks of stations may differ."""
    return now - at < within

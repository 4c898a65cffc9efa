"""People's calendars as iCalendar (RFC 5545): busy and away become referrals."""

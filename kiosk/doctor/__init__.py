"""Examines a station: each thing it needs, green or red, and never more red than is broken."""

from kiosk.doctor.examination import examine

__all__ = ["examine"]

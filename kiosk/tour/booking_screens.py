"""The screens of who comes by a booking that is not simply for today while the desk is manned."""

from datetime import timedelta

from kiosk.calendar import STOCKHOLM
from kiosk.tour.kiosk_stage import StandingClock
from kiosk.tour.visitor_walk import ACTOR, NAME, ScreenWalk, Walker
from kiosk.visits.booking import AS_USUAL, BookingTerms
from kiosk.visits.bookings import cancel_booking
from kiosk.visits.commands import leave_by_badge, meet
from kiosk.visits.model import Visit


class BookingScreens:
    """Walks of a contractor who returns, of guests in the evening, and of who is too late."""

    def __init__(self, walker: Walker, clock: StandingClock) -> None:
        """Take who walks, and the clock that decides whether the desk is manned."""
        self._walker = walker
        self._hands = walker.hands
        self._clock = clock

    def walks(self) -> tuple[ScreenWalk, ...]:
        """Give the screens, those in the evening last."""
        return (
            ScreenWalk("booking-code-cancelled", self._cancelled),
            ScreenWalk("booking-code-left", self._left),
            ScreenWalk("confirm-returning", self._returning),
            ScreenWalk("thanks-back-in", self._back_in),
            ScreenWalk("closed", self._closed),
            ScreenWalk("closed-reach-us", self._reach_us),
            ScreenWalk("closed-booking-code", self._closed_booking_code),
            ScreenWalk("closed-booking-code-not-now", self._not_now),
            ScreenWalk("closed-confirm", self._guest),
            ScreenWalk("closed-thanks", self._guest_registered),
        )

    def _cancelled(self) -> None:
        booked = self._walker.book(NAME)
        self._walker.kiosk.station.do(cancel_booking, booked.visit_id, actor=ACTOR)
        self._refused(booked.booking_code)

    def _left(self) -> None:
        self._refused(self._been_here(AS_USUAL).booking_code)

    def _returning(self) -> None:
        tomorrow = self._clock.morning.astimezone(STOCKHOLM).date() + timedelta(days=1)
        visit = self._been_here(BookingTerms(last_day=tomorrow))
        self._walker.sends_code(visit.badge_code)
        self._hands.find("confirm")

    def _back_in(self) -> None:
        self._returning()
        self._hands.touch("confirm")
        self._hands.find("done")

    def _closed(self) -> None:
        self._clock.put_to_evening()
        self._walker.view_model.tick()
        self._hands.find("opensNext")

    def _reach_us(self) -> None:
        self._closed()
        self._hands.touch("checkOut")
        self._hands.touch("help")
        self._hands.find("reachPhone")

    def _closed_booking_code(self) -> None:
        self._closed()
        self._hands.touch("bookedAfterHours")
        self._hands.find("code")

    def _not_now(self) -> None:
        booked = self._walker.book(NAME)
        self._closed_booking_code()
        self._walker.type_and_go_on("code", booked.booking_code)
        self._walker.waits_for_problem()

    def _guest(self) -> None:
        booked = self._walker.book(NAME, BookingTerms(after_hours=True))
        self._closed_booking_code()
        self._walker.type_and_go_on("code", booked.booking_code)
        self._hands.find("confirm")

    def _guest_registered(self) -> None:
        self._guest()
        self._walker.registered()

    def _been_here(self, terms: BookingTerms) -> Visit:
        """Let somebody arrive by a booking, be met and leave."""
        booked, station = self._walker.book(NAME, terms), self._walker.kiosk.station
        self._walker.sends_code(booked.booking_code)
        self._hands.find("confirm")
        self._walker.registered()
        assert booked.host is not None  # noqa: S101 - a booking has one
        met = station.do(meet, booked.visit_id, booked.host.person_id, actor=ACTOR)
        self._walker.begin()
        return station.do(leave_by_badge, met.badge_code, actor=ACTOR)

    def _refused(self, code: str) -> None:
        self._walker.sends_code(code)
        self._walker.waits_for_problem()

"""The screens of who leaves, and of who only wants the desk."""

from kiosk.tour.arrival_screens import BY_CODE
from kiosk.tour.visitor_walk import ACTOR, NAME, ScreenWalk, Walker
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.desk_calls import acknowledge_call
from kiosk.visits.model import VisitState


class LeavingScreens:
    """Walks of those who check out, and of those whom the desk comes to."""

    def __init__(self, walker: Walker) -> None:
        """Take who walks."""
        self._walker = walker
        self._hands = walker.hands

    def walks(self) -> tuple[ScreenWalk, ...]:
        """Give the screens in the order a visitor meets them."""
        return (
            ScreenWalk("document", self._document),
            ScreenWalk("document-unanswered", self._document_unanswered),
            ScreenWalk("delivery-desk-comes", self._delivery_desk_comes),
            ScreenWalk("desk-called", self._desk_called),
            ScreenWalk("desk-comes", self._desk_comes),
            ScreenWalk("desk-unanswered", self._desk_unanswered),
            ScreenWalk("check-out", self._check_out),
            ScreenWalk("check-out-code-unknown", self._check_out_code_unknown),
            ScreenWalk("without-badge", self._without_badge),
            ScreenWalk("thanks-said-left", self._thanks_said_left),
            ScreenWalk("thanks-left", self._thanks_left),
            ScreenWalk("thanks-rated", self._thanks_rated),
        )

    def _document(self) -> None:
        self._hands.touch("document")
        self._hands.find("done")

    def _document_unanswered(self) -> None:
        self._document()
        self._nobody_answers()

    def _delivery_desk_comes(self) -> None:
        aside = self._hands.sees("deliveryAside")
        self._hands.touch("deliveryAside" if aside else "delivery")
        self._hands.find("done")
        self._desk_answers()

    def _desk_called(self) -> None:
        self._hands.touch("notBooked")
        self._hands.find("name")
        self._hands.touch("help")
        self._hands.wait_until(lambda: not self._hands.sees("name"), "the desk called")

    def _desk_comes(self) -> None:
        self._desk_called()
        self._desk_answers()

    def _desk_unanswered(self) -> None:
        self._desk_called()
        self._nobody_answers()

    def _desk_answers(self) -> None:
        with self._walker.kiosk.station.reading() as connection:
            call = open_desk_calls(connection)[-1]
        self._walker.kiosk.station.do(acknowledge_call, call.call_id, actor=ACTOR)
        self._walker.kiosk.wait_for("deskCall", "coming")

    def _nobody_answers(self) -> None:
        for _ in range(self._walker.kiosk.station.settings.reception.call_answer_seconds):
            self._walker.view_model.tick()
        self._walker.kiosk.wait_for("deskCall", "unanswered")

    def _check_out(self) -> None:
        self._hands.touch("checkOut")
        self._hands.find("badgeCode")

    def _check_out_code_unknown(self) -> None:
        self._check_out()
        self._walker.type_and_go_on("badgeCode", "00000000")
        self._walker.waits_for_problem()

    def _without_badge(self) -> None:
        self._check_out()
        self._hands.touch("withoutBadge")
        self._hands.find("nameOnBadge")

    def _thanks_said_left(self) -> None:
        self._without_badge()
        self._walker.type_and_go_on("nameOnBadge", NAME)
        self._hands.find("score1")

    def _thanks_left(self) -> None:
        self._walker.greeted(BY_CODE)
        self._walker.registered()
        visit = self._walker.visit_of(BY_CODE, VisitState.WAITING, VisitState.INSIDE)
        self._walker.begin()
        self._check_out()
        self._walker.type_and_go_on("badgeCode", visit.badge_code)
        self._hands.find("score1")

    def _thanks_rated(self) -> None:
        self._thanks_said_left()
        self._hands.touch("score4")
        self._walker.kiosk.wait_for("rated", True)

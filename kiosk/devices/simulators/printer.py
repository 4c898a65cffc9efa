"""A printer that speaks ESC/POS: its inside, with the orders it obeys at once."""

from kiosk.devices.printer_condition import MARKS
from kiosk.devices.printer_engine import PrinterEngine
from kiosk.devices.simulators.behaviour import (
    Behaviour,
    Happened,
    LineState,
    PowerCut,
    Tell,
    nobody_listens,
)
from kiosk.devices.simulators.inside import PrinterInside
from kiosk.devices.simulators.real_time import (
    Ask,
    ClearBuffers,
    OpenDrawer,
    Order,
    PowerOff,
    RealTimeOrders,
    Recover,
)

_ASK_PAPER = b"\x1dr\x01"


class SimulatedPrinter(PrinterInside):
    """The inside; a line connects it. `paper` is what it has put out, all jobs in one."""

    job_begins = b"\x1b@"

    def __init__(self, behaviour: Behaviour | None = None, tell: Tell = nobody_listens) -> None:
        """Take how it behaves, and whom to tell what happens."""
        behaviour = behaviour or Behaviour()
        self.engine = PrinterEngine(
            condition=behaviour.condition,
            knows_process_id=behaviour.knows_process_id,
            knows_in_turn=behaviour.knows_in_turn,
            identity=behaviour.identity,
        )
        without = () if behaviour.condition.near_end_sensor else ("paper_near_end",)
        self.marks = frozenset(MARKS).difference(without)
        self._late_answer = b""
        super().__init__(behaviour, tell)

    def _start(self) -> None:
        super()._start()
        self._orders = RealTimeOrders()
        self._told = self.behaviour.condition.automatic_status()

    @property
    def stopped(self) -> bool:
        """Tell whether it prints nothing now."""
        return self.behaviour.condition.stopped

    @property
    def paper(self) -> bytes:
        """Give what it has worked off since it was made, without the questions."""
        with self._lock:
            return self.engine.job

    def load_paper(self) -> bytes:
        """Mend what stopped it; what waited inside is printed, and its answers come now."""
        return self.set_condition(paper_out=False, cover_open=False)

    def answer_late(self, answer: bytes) -> None:
        """Keep an answer that was due earlier until the printer is asked in turn again."""
        self._late_answer = answer

    def tear_off(self) -> bytes | None:
        """Give what stands before the knife and was never cut; none when that is blank."""
        with self._lock:
            return self.engine.tear_off()

    def _restart(self) -> None:
        self.engine.restart()

    def _taken(self, data: bytes) -> bytes:
        answers = b""
        for piece, order in self._orders.feed(data):
            answers += self._print(piece)
            answers += b"" if order is None else self._obey(order)
        if self._late_answer and _ASK_PAPER in data:
            answers, self._late_answer = answers + self._late_answer, b""
        return answers

    def _obey(self, order: Order) -> bytes:
        condition = self.behaviour.condition
        match order:
            case Ask(question):
                answer = condition.real_time_answer(question)
                return b"" if answer is None else bytes((answer,))
            case Recover(forget):
                condition.cutter_error = False
                if forget:
                    self._buffer.take()
                return self._go_on()
            case ClearBuffers():
                self._buffer.take()
            case OpenDrawer() if self.engine.obeys_pulses:
                self.tell(Happened("drawer"))
            case PowerOff() if self.engine.obeys_pulses:
                self._switch_off()
        return b""

    def _switch_off(self) -> None:
        self.behaviour.line = LineState.OFF
        raise PowerCut

    def _work_off(self, data: bytes) -> bytes:
        answers = self.engine.work_off(data)
        for page in self.engine.take_pages():
            self.tell(Happened("page", {"page": page}))
        return answers

    def _noise(self) -> bytes:
        return self.behaviour.condition.automatic_status()

    def _changes(self) -> bytes:
        """Give the automatic status when it was asked for and is not what was told last."""
        status = self.behaviour.condition.automatic_status()
        if status == self._told:
            return b""
        self._told = status
        return status if self.engine.tells_changes else b""

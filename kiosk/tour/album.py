"""What the tour leaves behind: numbered pictures, badges as bytes and as paper, lists, a table."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kiosk.devices.paper import draw_paper
from kiosk.tour.hands import Hands, let_events_pass
from kiosk.tour.png import write_png

PAPER_WIDTH_DOTS = 576


@dataclass
class Step:
    """One step of the morning: what was done, what came of it, and what was wrong."""

    number: int
    title: str
    files: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


class Album:
    """A folder that fills up step by step."""

    def __init__(self, folder: Path) -> None:
        """Make the folder; what an earlier tour left there is replaced file by file."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.steps: list[Step] = []
        self._pictures = 0

    def begin(self, title: str) -> Step:
        """Open the next step."""
        self.steps.append(Step(len(self.steps) + 1, title))
        return self.steps[-1]

    def picture(self, hands: Hands, name: str) -> None:
        """Keep what a face shows now."""
        let_events_pass()
        self._pictures += 1
        self._keep(f"{self._pictures:02d}-{name}.png")
        write_png(hands.window.grabWindow(), self.folder / self.steps[-1].files[-1])

    def paper(self, name: str, data: bytes) -> None:
        """Keep what a printer was sent, as its bytes and as a picture of the paper."""
        self.bytes(f"{name}.bin", data)
        self._keep(f"{name}.png")
        draw_paper(data, PAPER_WIDTH_DOTS).save(self.folder / f"{name}.png")

    def bytes(self, name: str, content: bytes) -> None:
        """Keep a file."""
        self._keep(name)
        (self.folder / name).write_bytes(content)

    def fault(self, what: str) -> None:
        """Note that the step is not as it should be."""
        self.steps[-1].faults.append(what)

    @property
    def faults(self) -> list[str]:
        """Give everything that was wrong."""
        return [fault for step in self.steps for fault in step.faults]

    def write_table(self) -> None:
        """Write what happened, for people and for programs."""
        lines = ["| # | Step | Outcome | Files |", "| --- | --- | --- | --- |"]
        for step in self.steps:
            outcome = "; ".join(step.faults) or "as it should be"
            files = ", ".join(f"[{name}]({name})" for name in step.files)
            lines.append(f"| {step.number} | {step.title} | {outcome} | {files} |")
        (self.folder / "tour.md").write_text("\n".join(lines) + "\n", "utf-8")
        told = json.dumps([asdict(step) for step in self.steps], ensure_ascii=False, indent=1)
        (self.folder / "tour.json").write_text(told + "\n", "utf-8")

    def _keep(self, name: str) -> None:
        self.steps[-1].files.append(name)

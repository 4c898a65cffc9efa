"""How a way of messages says that it has not taken one."""


class NotTaken(Exception):  # noqa: N818 - an answer of the way, not a defect
    """The message was not handed over; `code` says why. Trying again later is right."""

    def __init__(self, code: str) -> None:
        """Take the stable code of the reason."""
        super().__init__(code)
        self.code = code

"""What is said when practising is not possible."""

from kiosk.wording.voice import phrase

OF_PRACTICE = {
    "practice.running": phrase(
        "Refusals", "Somebody is practising already. End that practice first."
    ),
    "practice.folder_taken": phrase(
        "Refusals",
        "{folder} holds something that is no practice. Move it: the folder is emptied before and "
        "after every practice.",
    ),
    "practice.not_started": phrase(
        "Refusals",
        "The practice could not be started. Try again; if it happens again, tell support.",
    ),
}

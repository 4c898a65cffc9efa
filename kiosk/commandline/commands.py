"""The whole command line, put together. What a command needs is imported when it runs."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import typer

from kiosk.commandline import (
    alarm,
    badge,
    bookings,
    calendar,
    code,
    corrections,
    database,
    desk,
    devices,
    doctor,
    exports,
    faces,
    help_calls,
    host_contact,
    hours,
    house,
    imports,
    inside,
    ldap,
    links,
    lockdown,
    meetings,
    messages,
    people,
    policy,
    print_page,
    privacy,
    readers,
    referrals,
    simulate,
    slips,
    staff,
    staff_changes,
    texts,
    units,
    users,
    visits,
)

Commands = Mapping[str, Callable[..., object]]

_TOLD = "The reception of a town hall: visitors, badges, and who is in the house."

_ALONE: Commands = {
    "open": faces.open_,
    "demo": faces.demo,
    "practice": faces.practice,
    "tour": faces.tour,
    "inside": inside.inside,
    "badge": badge.badge,
    "doctor": doctor.doctor,
    "find-host": people.find_host,
    "texts": texts.texts,
    "policy": policy.policy,
    "policy-informed": policy.policy_informed,
}
_GROUPS: Mapping[str, tuple[str, Commands]] = {
    "import": (
        "Bring in lists from other systems.",
        {
            "staff": staff.import_staff,
            "referrals": imports.import_referrals,
            "calendar": imports.import_calendar,
            "staff-changes": imports.import_staff_changes,
            "ldap": ldap.import_ldap,
            "watched": imports.import_watched,
        },
    ),
    "export": (
        "Write the directory for other programs.",
        {"staff": exports.staff, "referrals": exports.referrals},
    ),
    "visit": (
        "Do with a visit what the faces do.",
        {
            "book": visits.book,
            "arrive": visits.arrive,
            "meet": visits.meet,
            "leave": visits.leave,
            "here": visits.here,
            "show": visits.show,
            "ask": host_contact.ask,
            "answer": host_contact.answer,
            "message": host_contact.message,
            "correct": corrections.correct,
            "merge": corrections.merge,
            "part-left": corrections.part_left,
            "probably-left": corrections.probably_left,
            "protected": corrections.arrive_protected,
            "open-name": corrections.open_name,
            "link": links.link,
            "unlink": links.unlink,
            "along": links.along,
            "meeting": meetings.meeting,
            "begin": meetings.begin,
            "count": meetings.count,
        },
    ),
    "code": (
        "The codes of badges.",
        {"make": code.make, "check": code.check, "rotate": code.rotate},
    ),
    "readers": (
        "Readers of codes and cards.",
        {"list": readers.list_, "watch": readers.watch, "learn": readers.learn},
    ),
    "devices": (
        "Printers: how they stand, a page to try one with, and new rolls.",
        {"list": devices.list_, "test": devices.try_out, "new-roll": devices.new_roll},
    ),
    "print-page": (
        "Print a page, or see what it looks like.",
        {"list": print_page.list_, "test": print_page.try_out},
    ),
    "slips": (
        "Paper for a power cut.",
        {"print": slips.print_},
    ),
    "booking": (
        "Who is expected, and when.",
        {
            "add": bookings.add,
            "move": bookings.move,
            "cancel": bookings.cancel,
            "list": bookings.list_,
            "confirm": bookings.confirm,
        },
    ),
    "lockdown": (
        "Everybody stays inside.",
        {"start": lockdown.start, "end": lockdown.end},
    ),
    "alarm": (
        "The fire alarm's contact, for who connects it.",
        {"watch": alarm.watch, "test": alarm.try_out, "key": alarm.key},
    ),
    "help": (
        "Call colleagues to the desk.",
        {
            "call": help_calls.call,
            "acknowledge": help_calls.acknowledge,
            "end": help_calls.end,
            "list": help_calls.list_,
        },
    ),
    "person": ("Ask about somebody who works here.", {"availability": people.availability}),
    "referral": (
        "Say when somebody cannot be reached, and until when.",
        {"set": referrals.set_, "end": referrals.end, "list": referrals.list_},
    ),
    "unit": (
        "Who answers for a unit, and who answers its telephones.",
        {
            "list": units.list_,
            "lead": units.lead,
            "unmanned": units.unmanned,
            "manned": units.manned,
            "phone-hours": units.phone_hours,
            "duty": units.duty,
            "off-duty": units.off_duty,
        },
    ),
    "staff-change": (
        "Personnel changes that managers tell the desk.",
        {
            "tell": staff_changes.tell,
            "list": staff_changes.list_,
            "confirm": staff_changes.confirm,
            "put-aside": staff_changes.put_aside,
        },
    ),
    "privacy": (
        "Dispose of what has had its time, and hold what is asked for.",
        {
            "disposals": privacy.disposals,
            "dispose": privacy.dispose,
            "hold": privacy.hold,
            "release": privacy.release,
            "holds": privacy.holds,
            "reads": privacy.reads,
        },
    ),
    "user": (
        "Who may sign in at the desk, and with which roles.",
        {
            "add": users.add,
            "role": users.role,
            "pin": users.pin,
            "list": users.list_,
            "end": users.end,
        },
    ),
    "message": (
        "Messages for somebody who cannot be reached.",
        {"take": messages.take, "seen": messages.seen, "list": messages.list_},
    ),
    "desk": (
        "The desk unattended for a while.",
        {"leave": desk.leave, "return": desk.return_, "show": desk.show},
    ),
    "hours": (
        "Opening hours of special days.",
        {"set": hours.set_, "list": hours.list_, "unset": hours.unset},
    ),
    "house": (
        "Several stations as one house.",
        {
            "create": house.create,
            "invite": house.invite,
            "join": house.join,
            "leave": house.leave,
            "strike-off": house.strike_off,
            "stations": house.stations,
            "exchange": house.exchange,
            "check": house.check,
            "overwrite": house.overwrite,
            "upgrade": house.upgrade,
        },
    ),
    "simulate": (
        "Devices that are not there, to try with before anything is bought.",
        {"printer": simulate.printer, "reader": simulate.reader, "alarm": simulate.alarm},
    ),
    "calendar": ("Working days.", {"working-day": calendar.working_day}),
    "db": (
        "Look after the station's file.",
        {
            "verify": database.verify,
            "rebuild": database.rebuild,
            "backup": database.backup,
            "restore": database.restore,
        },
    ),
}


@cache
def command_line() -> Any:
    """Give the command line as typer runs it, made once: to look at every command takes time."""
    app = _group(_TOLD, _ALONE)
    for name, (told, commands) in _GROUPS.items():
        app.add_typer(_group(told, commands), name=name)
    return typer.main.get_command(app)


def _group(told: str, commands: Commands) -> typer.Typer:
    group = typer.Typer(
        help=told,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    for name, command in commands.items():
        group.command(name)(command)
    return group

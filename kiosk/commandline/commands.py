"""The whole command line, put together. What a command needs is imported when it runs."""

from typing import Any

import typer

from kiosk.commandline import (
    calendar,
    database,
    doctor,
    exports,
    faces,
    imports,
    inside,
    ldap,
    people,
    policy,
    referrals,
    staff,
    staff_changes,
    texts,
    units,
    visits,
)


def command_line() -> Any:
    """Give the command line as typer runs it."""
    app = _group("The reception of a town hall: visitors, badges, and who is in the house.")
    app.command("open")(faces.open_)
    app.command("demo")(faces.demo)
    app.command("tour")(faces.tour)
    app.command("inside")(inside.inside)
    app.command("doctor")(doctor.doctor)
    app.add_typer(_incoming(), name="import")
    app.add_typer(_outgoing(), name="export")
    visit = _group("Do with a visit what the faces do.")
    visit.command("book")(visits.book)
    visit.command("arrive")(visits.arrive)
    visit.command("meet")(visits.meet)
    visit.command("leave")(visits.leave)
    visit.command("show")(visits.show)
    app.add_typer(visit, name="visit")
    app.command("find-host")(people.find_host)
    person = _group("Ask about somebody who works here.")
    person.command("availability")(people.availability)
    app.add_typer(person, name="person")
    referral = _group("Say when somebody cannot be reached, and until when.")
    referral.command("set")(referrals.set_)
    referral.command("end")(referrals.end)
    referral.command("list")(referrals.list_)
    app.add_typer(referral, name="referral")
    unit = _group("Who answers for a unit, and who answers its telephones.")
    unit.command("list")(units.list_)
    unit.command("lead")(units.lead)
    unit.command("unmanned")(units.unmanned)
    unit.command("manned")(units.manned)
    unit.command("phone-hours")(units.phone_hours)
    unit.command("duty")(units.duty)
    app.add_typer(unit, name="unit")
    change = _group("Personnel changes that managers tell the desk.")
    change.command("tell")(staff_changes.tell)
    change.command("list")(staff_changes.list_)
    change.command("confirm")(staff_changes.confirm)
    change.command("put-aside")(staff_changes.put_aside)
    app.add_typer(change, name="staff-change")
    app.command("texts")(texts.texts)
    app.command("policy")(policy.policy)
    app.command("policy-informed")(policy.policy_informed)
    days = _group("Working days.")
    days.command("working-day")(calendar.working_day)
    app.add_typer(days, name="calendar")
    db = _group("Look after the station's file.")
    db.command("verify")(database.verify)
    db.command("rebuild")(database.rebuild)
    db.command("backup")(database.backup)
    db.command("restore")(database.restore)
    app.add_typer(db, name="db")
    return typer.main.get_command(app)


def _incoming() -> typer.Typer:
    incoming = _group("Bring in lists from other systems.")
    incoming.command("staff")(staff.import_staff)
    incoming.command("referrals")(imports.import_referrals)
    incoming.command("calendar")(imports.import_calendar)
    incoming.command("staff-changes")(imports.import_staff_changes)
    incoming.command("ldap")(ldap.import_ldap)
    incoming.command("watched")(imports.import_watched)
    return incoming


def _outgoing() -> typer.Typer:
    outgoing = _group("Write the directory for other programs.")
    outgoing.command("staff")(exports.staff)
    outgoing.command("referrals")(exports.referrals)
    return outgoing


def _group(told: str) -> typer.Typer:
    return typer.Typer(
        help=told,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )

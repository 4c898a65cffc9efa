"""Who comes along with whom, as the desk's rows and card tell it, and what can be done about it."""

from collections.abc import Mapping

from kiosk.faces.desk.listed import Listed, name_of
from kiosk.faces.desk.picture import DeskPicture
from kiosk.faces.desk.standing import Standing
from kiosk.visits.model import Contact, Visit, VisitState
from kiosk.wording.following import followed_in_words, following_in_words
from kiosk.wording.voice import Voice

Leaders = Mapping[str, Listed]
"""The visits on the lists, by their ids: among them who is followed."""
NOBODY: Leaders = {}
_HERE = (VisitState.WAITING, VisitState.INSIDE)


def leaders_of(picture: DeskPicture) -> Leaders:
    """Give who is followed, where anybody on the lists follows."""
    wanted = {each.follows for each in picture.visits() if each.follows}
    return {each.visit_id: each for each in picture.visits() if each.visit_id in wanted}


def along_in_words(voice: Voice, visit: Listed, leaders: Leaders) -> str:
    """Say with whom a visitor comes along; "" for who came alone."""
    if visit.follows_as is None:
        return ""
    leader = leaders.get(visit.follows)
    return following_in_words(voice, visit.follows_as, name_of(leader) if leader else "")


def asked_about(visit: Visit, leader: Listed | None) -> Visit:
    """Give the visit whose host is asked: of who comes along and waits, the one that is followed.

    Once the desk has asked about the one who comes along too, that answer holds.
    """
    waits_too = isinstance(leader, Visit) and leader.state is VisitState.WAITING
    if visit.contact is Contact.NONE and waits_too and visit.state is VisitState.WAITING:
        assert isinstance(leader, Visit)  # noqa: S101 - mypy does not follow `waits_too`
        return leader
    return visit


def company_marks(voice: Voice, picture: DeskPicture) -> tuple[Standing, ...]:
    """Give the chips of the selected visit that tell who comes along with whom."""
    visit = picture.selected
    if visit is None:
        return ()
    told = []
    if visit.follows_as is not None:
        leader = leader_on_card(picture)
        name = leader.visitor.name if leader else ""
        told.append(following_in_words(voice, visit.follows_as, name))
    told += [
        followed_in_words(voice, each.follows_as, each.visitor.name)
        for each in picture.party
        if each.follows == visit.visit_id and each.follows_as is not None
    ]
    return tuple(Standing(each) for each in told)


def leader_on_card(picture: DeskPicture) -> Visit | None:
    """Give whom the selected visitor comes along with."""
    selected = picture.selected
    if selected is None or not selected.follows:
        return None
    return next((each for each in picture.party if each.visit_id == selected.follows), None)


def company_actions(picture: DeskPicture) -> tuple[str, ...]:
    """Name what can be done with those who come along with the selected visitor."""
    visit = picture.selected
    if visit is None or visit.state not in (VisitState.EXPECTED, *_HERE):
        return ()
    others = [each for each in picture.party if each.visit_id != visit.visit_id]
    expected = visit.state is VisitState.EXPECTED
    possible = {
        "arrive_together": expected and any(e.state is VisitState.EXPECTED for e in others),
        "leave_together": visit.state is VisitState.INSIDE
        and any(e.state in _HERE for e in others),
        "along": True,
        "unlink": bool(visit.follows),
        "print_confirmation": expected,
        "send_confirmation": expected and bool(visit.email),
    }
    return tuple(name for name, can in possible.items() if can)

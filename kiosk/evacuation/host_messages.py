"""Telling hosts to bring their visitors along when everybody leaves the house (FIRE05)."""

from sqlalchemy import Connection, func, select

from db.tables import visit
from db.transaction import Transaction
from kiosk.evacuation.events import HostsTold
from kiosk.evacuation.queries import running_evacuation
from kiosk.jobs.commands import order
from kiosk.jobs.model import JobKind
from kiosk.visits.model import VisitState


def tell_hosts(tx: Transaction, *, in_drill: bool = False) -> int:
    """Order one message to each host with a visitor inside, once; gives the number of hosts.

    A drill sends none unless `in_drill` says so. Each message is about one of the host's visits;
    how many there are is counted when it is sent.
    """
    running = running_evacuation(tx.connection)
    if running is None or running.hosts_told or (running.drill and not in_drill):
        return 0
    visits = tx.connection.execute(
        select(func.min(visit.c.subject_id))
        .where(visit.c.state == VisitState.INSIDE, visit.c.host_id != "")
        .group_by(visit.c.host_id)
    ).scalars()
    ordered = [order(tx, JobKind.EVACUATION_MESSAGE, each, actor="program") for each in visits]
    tx.append(running.evacuation_id, HostsTold(hosts=len(ordered)), actor="program")
    return len(ordered)


def visitors_with(connection: Connection, host_id: str) -> int:
    """Count the people inside who visit somebody."""
    counted = select(func.coalesce(func.sum(visit.c.persons), 0)).where(
        visit.c.state == VisitState.INSIDE, visit.c.host_id == host_id
    )
    return int(connection.execute(counted).scalar_one())

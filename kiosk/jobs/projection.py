"""Jobs as rows."""

from collections.abc import Sequence

from db.projection import Happened, Projection, Rows
from db.tables import job
from kiosk.jobs.events import JOB_BODIES, JobChanged, JobOrdered
from kiosk.jobs.model import AS_TYPED, RESTORED, STILL_TO_DO, JobState


def fold_job(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a job's row; the change with the latest time stands.

    But doubt after a backup was restored says nothing against an outcome from before, which may
    come back from another station.
    """
    ordered = next((each for each in events if isinstance(each.body, JobOrdered)), None)
    if ordered is None or not isinstance(ordered.body, JobOrdered):
        return {}
    state, reason, as_typed = JobState.QUEUED.value, "", False
    for each in events:
        if isinstance(each.body, JobChanged):
            if each.body.reason == RESTORED and state not in STILL_TO_DO:
                continue
            state, reason = each.body.state, each.body.reason
            as_typed = as_typed or reason == AS_TYPED
        elif each.kind == JobChanged.kind:  # erased: it is not known to be still to do
            state, reason = JobState.UNKNOWN.value, ""
    row = {
        "subject_id": subject_id,
        "kind": ordered.body.what,
        "about": ordered.body.about,
        "state": state,
        "reason": reason,
        "station": ordered.station,
        "ordered_by": ordered.actor,
        "ordered_at": ordered.at,
        "changed_at": events[-1].at,
        "as_typed": as_typed,
        "after_persons": ordered.body.after_persons,
        "after_companions": ordered.body.after_companions,
    }
    return {job: [row]}


JOBS = Projection("job", 5, (job,), JOB_BODIES, fold_job)

"""The verbs of the programme. Each is atomic, takes the registry's lock first, checks every row in
full and raises ValidationError with sentences by field; batches are all or nothing.
"""

from programme.actions.attending import (
    Guest,
    Present,
    take_attendance,
    withdraw_attendance,
)
from programme.actions.calendar_tokens import (
    make_calendar_token,
    revoke_calendar_token,
    token_behind,
)
from programme.actions.forgetting import forget_guests, guests_to_forget
from programme.actions.meeting import record_motion, record_outcome
from programme.actions.merging import (
    move_programme_ties,
    programme_ties,
    return_programme_ties,
)
from programme.actions.planning import (
    cancel,
    mark_held,
    plan_event,
    postpone,
    reschedule,
    revise_for_calendars,
)
from programme.actions.publication import (
    publish,
    publish_report,
    withdraw_publication,
    withdraw_report,
)
from programme.actions.recommending import adopt, check_recommendations, record_response

__all__ = [
    "Guest",
    "Present",
    "adopt",
    "cancel",
    "check_recommendations",
    "forget_guests",
    "guests_to_forget",
    "make_calendar_token",
    "mark_held",
    "move_programme_ties",
    "plan_event",
    "postpone",
    "programme_ties",
    "publish",
    "publish_report",
    "record_motion",
    "record_outcome",
    "record_response",
    "reschedule",
    "return_programme_ties",
    "revise_for_calendars",
    "revoke_calendar_token",
    "take_attendance",
    "token_behind",
    "withdraw_attendance",
    "withdraw_publication",
    "withdraw_report",
]

from programme.models.attendance import Attendance
from programme.models.calendar_token import CalendarToken
from programme.models.concern import AreaOfConcern, Update
from programme.models.document import Document
from programme.models.event import Event
from programme.models.motion import Motion
from programme.models.recommendation import Recommendation, Response

__all__ = [
    "AreaOfConcern",
    "Attendance",
    "CalendarToken",
    "Document",
    "Event",
    "Motion",
    "Recommendation",
    "Response",
    "Update",
]

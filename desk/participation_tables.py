"""What attendance says of participation, as tables; both name people for staff only."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from desk.agm_pack.people import paper_table
from exports.table import Column, Table
from programme.participation import attending_without_tie, participating_without_attendance
from tenure.wording import day_in_words

NAME = Column("name", _("Name"), lambda person: person.sort_name)
LAST = Column(
    "last_attended", _("Last at an event on"), lambda person: person.last_attended, "date"
)
TIMES = Column("times", _("How often"), lambda person: person.times_attended, "integer")


def silent_table(day: date, months: int) -> Table:
    people = participating_without_attendance(day, months)
    return paper_table(
        "participating-without-attendance",
        _("Participating parliamentarians without attendance"),
        _("At no event held in that time, as far as attendance was taken."),
        columns=(NAME, LAST),
        rows=people.order_by("sort_key", "pk"),
        filters=_asked(day, months),
    )


def attending_table(day: date, months: int) -> Table:
    people = attending_without_tie(day, months)
    return paper_table(
        "attending-without-tie",
        _("Parliamentarians who attend and are not on the list"),
        _("In person, at events held in that time."),
        columns=(NAME, TIMES, LAST),
        rows=people.order_by("sort_key", "pk"),
        filters=_asked(day, months),
    )


def _asked(day: date, months: int) -> tuple:
    return ((_("On the day"), day_in_words(day)), (_("Within how many months"), months))

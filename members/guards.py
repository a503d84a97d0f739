"""What the database refuses about people's spans, on both engines."""

from django.utils.translation import gettext_lazy as _

from members.models import (
    Affiliation,
    Coverage,
    Mandate,
    Membership,
    Parliament,
    Recognition,
    SeatCount,
)
from record.guards import Guard
from tenure.models import Tenure
from tenure.overlap import overlap_sql


def no_overlap(model: type[Tenure], message: object) -> Guard:
    sql = overlap_sql(model)
    return Guard(sql.name, sql.table, message, sql.postgresql, sql.sqlite)


GUARDS = (
    no_overlap(Mandate, _("One person cannot hold two seats in a chamber on one day.")),
    no_overlap(Affiliation, _("One person cannot belong to two parties on one day.")),
    no_overlap(Membership, _("One person cannot have two ties to the group on one day.")),
    no_overlap(Coverage, _("The record already claims to be complete on some of these days.")),
    no_overlap(Parliament, _("Another Parliament already covers some of these days.")),
    no_overlap(SeatCount, _("The chamber already has a number of seats on some of these days.")),
    no_overlap(Recognition, _("The party is already recognised on some of these days.")),
)

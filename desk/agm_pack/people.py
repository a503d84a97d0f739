"""Who has a tie to the group on the day of an event, with the seat and party of that day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from exports.table import Column, Phrase, Table
from members.exports import source_of
from members.models import Affiliation, Group, Mandate, Membership, Parliamentarian
from members.notice import notice
from programme.models import Event
from record.bilingual import localized
from tenure import clock


@dataclass(frozen=True)
class Tied:
    """A row of a list of people; of a tie that awaits no ratification."""

    membership: Membership

    @property
    def person(self) -> Parliamentarian:
        return self.membership.parliamentarian

    @property
    def kind(self) -> str:
        return str(self.membership.get_kind_display())

    @property
    def seat(self) -> str:
        return "; ".join(str(mandate) for mandate in self.person.seats_then)

    @property
    def party(self) -> str:
        rows = self.person.parties_then
        return "; ".join(localized(row.party, "short_name") for row in rows)


def tied_on(day: date) -> list[Tied]:
    """Official members first, then participating parliamentarians, each by name. Three queries."""
    mandates = Mandate.objects.on(day).select_related("chamber", "province")
    affiliations = Affiliation.objects.on(day).select_related("party")
    ties = Membership.objects.on(day).filter(awaiting_ratification=False)
    rows = ties.select_related("parliamentarian").prefetch_related(
        Prefetch("parliamentarian__mandates", mandates, to_attr="seats_then"),
        Prefetch("parliamentarian__affiliations", affiliations, to_attr="parties_then"),
    )
    return [Tied(row) for row in rows.order_by("kind", "parliamentarian__sort_key")]


def of_kind(rows: Sequence[Tied], kind: str) -> list[Tied]:
    return [row for row in rows if row.membership.kind == kind]


def paper_table(name: str, title: Phrase, description: Phrase, **parts: object) -> Table:
    """With the notice, whose it is and the day; one query for the group."""
    group = Group.objects.the()
    return Table(
        name=name,
        title=title,
        description=description,
        notice=notice(group),
        source=source_of(group),
        written_on=clock.today(),
        **parts,
    )


NAME = Column("name", _("Name"), lambda row: row.person.sort_name)
SEAT = Column("seat", _("Seat"), lambda row: row.seat)
PARTY = Column("party", _("Party"), lambda row: row.party)
KIND = Column("kind", _("Tie to the group"), lambda row: row.kind)
ROSTER = (
    NAME,
    KIND,
    SEAT,
    PARTY,
    Column("since", _("Since"), lambda row: row.membership.since, "date"),
)
INVITEES = (
    NAME,
    Column("full_name", _("Name as spoken"), lambda row: row.person.full_name),
    KIND,
    SEAT,
    PARTY,
    Column(
        "language",
        _("Language of correspondence"),
        lambda row: row.person.get_language_of_correspondence_display(),
    ),
    Column("salutation", _("Salutation"), lambda row: localized(row.person, "salutation")),
    Column("email", _("Office e-mail"), lambda row: row.person.office_email),
    Column("assistant", _("Assistant"), lambda row: row.person.assistant_name),
    Column("assistant_email", _("Assistant’s e-mail"), lambda row: row.person.assistant_email),
)


def invitees_table(event: Event) -> Table:
    """Private: addresses, for staff only. Who asked not to be contacted is left out, and said."""
    rows = tied_on(event.day)
    asked = [row for row in rows if not row.person.do_not_contact]
    left_out = len(rows) - len(asked)
    sentence = ngettext_lazy(
        "One person who asked not to be contacted is left out.",
        "{count} people who asked not to be contacted are left out.",
        left_out,
    )
    about: Phrase = _("Everybody with a tie to the group on that day.")
    if left_out:
        about = format_lazy("{} {}", about, format_lazy(sentence, count=left_out))
    return paper_table(
        "invitees",
        format_lazy(_("To invite: {event}"), event=str(event)),
        about,
        columns=INVITEES,
        rows=asked,
        filters=((_("On the day"), event.day_in_words),),
    )

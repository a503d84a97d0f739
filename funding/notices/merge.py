"""Letters as rows, for a word processor's mail merge."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from exports.table import Column, Table
from funding.correspondence import on_one_line
from funding.models import NoticeBatch
from funding.notices.drafts import subject_of, text_of
from funding.notices.letters import Letter, letters_to
from funding.notices.occasion import Occasion
from funding.notices.recipients import ABOUT_MONEY, Recipient
from members.notice import notice


@dataclass
class _Row:
    recipient: Recipient
    occasion: Occasion

    @cached_property
    def letters(self) -> tuple[Letter, ...]:
        return letters_to(self.recipient, self.occasion)

    @property
    def owed(self) -> int | None:
        return self.recipient.owed_cents if self.occasion.kind in ABOUT_MONEY else None

    def person(self, name: str) -> str:
        return on_one_line(getattr(self.recipient.person, name))


COLUMNS = (
    Column("name", _("Name"), lambda row: row.person("full_name")),
    Column("given_name", _("Given name"), lambda row: row.person("given_name")),
    Column("family_name", _("Family name"), lambda row: row.person("family_name")),
    Column("addressee", _("Addressee"), lambda row: row.letters[0].address),
    Column("language", _("Language"), lambda row: " / ".join(row.recipient.languages)),
    Column("email", _("Office e-mail"), lambda row: row.person("office_email")),
    Column("assistant", _("Assistant"), lambda row: row.person("assistant_name")),
    Column("assistant_email", _("Assistant’s e-mail"), lambda row: row.person("assistant_email")),
    Column("date", _("Date"), lambda row: row.occasion.day, "date"),
    Column("owed", pgettext_lazy("amount", "Owed"), lambda row: row.owed, "cents"),
    Column("salutation", _("Salutation"), lambda row: " / ".join(_salutations(row))),
    Column("subject", _("Subject"), lambda row: subject_of(row.letters)),
    Column("text", _("Text"), lambda row: text_of(row.letters)),
)


def merge_table(chosen: Iterable[Recipient], occasion: Occasion) -> Table:
    """A row for each; in both languages where none is recorded for the person."""
    return Table(
        name="notices",
        title=NoticeBatch.Kind(occasion.kind).label.capitalize(),
        description=_("One letter in each row, for a mail merge."),
        columns=COLUMNS,
        rows=[_Row(one, occasion) for one in chosen],
        notice=notice(occasion.group),
        written_on=occasion.day,
    )


def _salutations(row: _Row) -> list[str]:
    return [letter.salutation for letter in row.letters]

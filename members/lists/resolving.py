"""A row's words made the registry's own: parties, provinces and days looked up, not compared."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from members.chambers import HOUSE
from members.lists.drafts import Remedy, Unknown, Values, days_as_values
from members.lists.official import (
    AffiliationOnList,
    InParliament,
    ListRow,
    MandateOnList,
)
from members.lists.refusals import wrong
from members.lists.register import Register
from members.models import Mandate
from tenure.precision import Precision
from tenure.span import Span, day_after


class UnknownWord(Exception):
    """A party or province that the registry does not have."""

    def __init__(self, what: Unknown, value: str, remedy: Remedy) -> None:
        super().__init__(what, value, remedy)
        self.what, self.value, self.remedy = what, value, remedy


@dataclass(frozen=True, slots=True)
class ReadMandate:
    """`assumed`: the days are the Parliament's, the list prints none."""

    chamber_code: str
    constituency: str
    province_code: str | None
    span: Span
    start_reason: str
    expected_end: date | None
    assumed: bool

    def as_values(self) -> Values:
        return {
            "chamber": self.chamber_code,
            "constituency": self.constituency,
            "province": self.province_code,
            **days_as_values(self.span),
            "start_reason": self.start_reason,
            "expected_end": self.expected_end and self.expected_end.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class ReadAffiliation:
    """`party_slug` None: without party. `stated`, `assumed` as on the list and in ReadMandate."""

    party_slug: str | None
    span: Span
    stated: bool
    assumed: bool

    def as_values(self) -> Values:
        return {"party": self.party_slug, **days_as_values(self.span)}


@dataclass(frozen=True, slots=True)
class ReadRow:
    row: ListRow
    mandates: tuple[ReadMandate, ...]
    affiliations: tuple[ReadAffiliation, ...]

    @property
    def subject(self) -> str:
        places = dict.fromkeys(mandate.constituency for mandate in self.mandates)
        return f"{self.row.name} ({', '.join(places)})"[:255] if places else self.row.name

    @property
    def identity(self) -> str:
        """An official number where there is one; else name, chamber and constituency."""
        row = self.row
        official = row.house_id or row.senate_key or row.wikidata_id
        return str(official) if official else self.subject

    def as_values(self, language: str) -> Values:
        """Everything a new record is made of."""
        row = self.row
        return {
            "language": language,
            "given_name": row.given_name,
            "family_name": row.family_name,
            "suffix": row.suffix,
            "honorific": row.honorific,
            **official_ids(row),
            "mandates": [mandate.as_values() for mandate in self.mandates],
            "affiliations": [
                affiliation.as_values()
                for affiliation in self.affiliations
                if affiliation.party_slug
            ],
            **({"details": row.details} if row.details else {}),
        }


def official_ids(row: ListRow) -> Values:
    ids = {
        "house_id": row.house_id,
        "senate_key": row.senate_key,
        "wikidata_id": row.wikidata_id or None,
    }
    return {name: value for name, value in ids.items() if value is not None}


def resolve(row: ListRow, register: Register) -> ReadRow:
    """UnknownWord for a party or province; WrongContent for an unknown chamber or Parliament."""
    return ReadRow(
        row,
        tuple(_mandate(mandate, row, register) for mandate in row.mandates),
        _joined([_affiliation(stated, row, register) for stated in row.affiliations]),
    )


def _mandate(mandate: MandateOnList, row: ListRow, register: Register) -> ReadMandate:
    if mandate.chamber_code not in register.chambers:
        raise wrong(
            _("The registry has no such chamber"),
            _("This list does not belong in this registry."),
            row=row.number,
            value=mandate.chamber_code,
        )
    span = _span(mandate.days, row, register)
    return ReadMandate(
        mandate.chamber_code,
        mandate.constituency,
        _province(mandate, register),
        span,
        mandate.start_reason or _start_reason(mandate.chamber_code, span, register),
        mandate.expected_end,
        assumed=_is_assumed(mandate.days),
    )


def _is_assumed(days: Span | InParliament) -> bool:
    return isinstance(days, InParliament) and days.first_day is None


def _start_reason(chamber_code: str, span: Span, register: Register) -> str:
    """A seat in the House won on any day but a general polling day was won at a by-election."""
    if chamber_code != HOUSE:
        return ""
    for term in register.terms:
        if term.since == span.since:
            return Mandate.StartReason.GENERAL_ELECTION
        if span.since in term:
            return Mandate.StartReason.BY_ELECTION
    return ""


def _span(days: Span | InParliament, row: ListRow, register: Register) -> Span:
    if isinstance(days, Span):
        return days
    parliament = register.parliaments.get(days.number)
    if parliament is None:
        raise wrong(
            _("The registry does not know the dates of that Parliament"),
            _("Add the Parliament with its polling day, then import again."),
            row=row.number,
            value=days.number,
        )
    since = days.first_day or parliament.since
    until = day_after(days.last_day) if days.last_day else parliament.until
    try:
        return Span(since, until)
    except ValueError:
        raise wrong(
            _("The end comes before the start"),
            _("Correct one of the two dates at the source, then import again."),
            row=row.number,
            value=f"{since} – {days.last_day}",
        ) from None


def _province(mandate: MandateOnList, register: Register) -> str | None:
    """Some sources print "The North" for a territory whose one riding has its own name."""
    if not mandate.province:
        return None
    for printed in (mandate.province, mandate.constituency):
        code = register.province_code(printed)
        if code is not None:
            return code
    raise UnknownWord(Unknown.PROVINCE, mandate.province, Remedy.ADD_PROVINCE)


def _affiliation(
    affiliation: AffiliationOnList, row: ListRow, register: Register
) -> ReadAffiliation:
    span = _span(affiliation.days, row, register)
    if _is_assumed(affiliation.days):
        end = Precision.UNKNOWN if span.until else Precision.DAY
        span = Span(span.since, span.until, Precision.UNKNOWN, end)
    slug = None
    if affiliation.party is not None:
        slug = register.party_slug(affiliation.party)
        if slug is None:
            raise UnknownWord(Unknown.PARTY, affiliation.party, Remedy.ADD_PARTY)
    return ReadAffiliation(slug, span, affiliation.stated, _is_assumed(affiliation.days))


def _joined(affiliations: list[ReadAffiliation]) -> tuple[ReadAffiliation, ...]:
    """The House prints a party anew for each Parliament; it is one affiliation all through."""
    joined: list[ReadAffiliation] = []
    for newer in affiliations:
        older = joined[-1] if joined else None
        if older and older.party_slug == newer.party_slug and older.span.until == newer.span.since:
            span = Span(
                older.span.since,
                newer.span.until,
                older.span.since_precision,
                newer.span.until_precision,
            )
            joined[-1] = ReadAffiliation(older.party_slug, span, newer.stated, newer.assumed)
        else:
            joined.append(newer)
    return tuple(joined)

"""A row of the roster as HTML, by functions: for fifty rows a template engine takes several times
as long. Every text goes through `format_html`, which escapes it."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from members.models import Affiliation, Mandate
from members.roster import Row
from record.templatetags.bilingual import localized
from tenure.models import Tenure
from tenure.wording import span_in_words

_PARTY = (
    '<span class="party"><svg class="swatch" viewBox="0 0 12 12" aria-hidden="true" '
    'focusable="false"><circle cx="6" cy="6" r="5" fill="{}"/></svg><span>{}</span></span>'
)
_LINE = '{}<span class="line">{}</span>'
_NONE = "–"


def row_markup(row: Row) -> SafeString:
    """In the active language; every cell under the heading of its column, which it repeats."""
    return format_html(
        '<tr>\n<th scope="row">\n{}</th>{}{}{}{}</tr>\n',
        _person(row),
        _cell(_("Tie to the group"), _ties(row)),
        _cell(_("Party or Senate group"), _parties(row)),
        _cell(_("Seat"), _seats(row)),
        _cell(_("Province or territory"), _provinces(row)),
    )


def _cell(label: str, content: str) -> SafeString:
    return format_html('<td data-label="{}">{}</td>', label, content)


def _list(entries: Iterable[str]) -> SafeString:
    return format_html(
        "<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((entry,) for entry in entries))
    )


def _person(row: Row) -> SafeString:
    person = row.person
    address = reverse("pages:parliamentarian", args=[person.slug])
    name = format_html('<a href="{}">{}</a>', address, person.sort_name)
    if not (person.honorific_en or person.honorific_fr):
        return name
    honorific = localized(person, "honorific")
    return format_html('{} <span class="honorific">{}</span>', name, honorific)


def _ties(row: Row) -> SafeString:
    held = [_with_days(f"{capfirst(tie.get_kind_display())} ", tie) for tie in row.memberships]
    told = [
        _with_days(format_html("{} {} ", _("A source says:"), localized(tie, "text")), tie)
        for tie in row.statements
    ]
    return _list([*held, *told])


def _parties(row: Row) -> str:
    if row.party_not_known:
        return _("Not known")
    if row.affiliations:
        several = len(row.affiliations) > 1
        return _list(_party(affiliation, with_days=several) for affiliation in row.affiliations)
    return _("No affiliation") if row.mandates else _NONE


def _party(affiliation: Affiliation, *, with_days: bool) -> str:
    name, colour = localized(affiliation.party, "name"), affiliation.party.colour
    shown = format_html(_PARTY, colour, name) if colour else name
    return _with_days(format_html("{} ", shown), affiliation) if with_days else shown


def _seats(row: Row) -> SafeString:
    if not row.mandates:
        return _list([_("Not known") if row.seat_not_known else _("No seat recorded")])
    several = len(row.mandates) > 1
    return _list(_seat(mandate, with_days=several) for mandate in row.mandates)


def _seat(mandate: Mandate, *, with_days: bool) -> SafeString:
    place = localized(mandate, "constituency")
    chamber = localized(mandate.chamber, "name")
    days = format_html("{}, {}", chamber, span_in_words(mandate.span)) if with_days else chamber
    return format_html(_LINE, format_html("{} ", place), days)


def _provinces(row: Row) -> str:
    if row.provinces:
        names = ((localized(province, "name"),) for province in row.provinces)
        return format_html_join(", ", "{}", names)
    return _("Not known") if row.seat_not_known else _NONE


def _with_days(text: str, row: Tenure) -> SafeString:
    return format_html(_LINE, text, span_in_words(row.span))

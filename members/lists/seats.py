"""One row of a House of Commons member list: a seat with its days, a party without."""

from datetime import date

from django.utils.translation import gettext as _

from members.chambers import HOUSE
from members.lists.official import AffiliationOnList, ListRow, MandateOnList
from members.lists.refusals import wrong
from members.lists.values import read_party, read_span, stated_on
from tenure.span import Span


def sitting_member(
    number: int,
    *,
    given_name: str,
    family_name: str,
    honorific: str,
    house_id: int | None,
    constituency: str,
    province: str,
    party: str,
    days: tuple[str, str],
    as_of: date,
) -> ListRow:
    """`days` as printed, first and last; the party is stated on `as_of` while the seat is held."""
    require(number, {_("last name"): family_name, _("constituency"): constituency})
    span = read_span(*days, number)
    if span is None:
        raise wrong(
            _("A start date is missing"),
            _("Download the list again."),
            row=number,
            value=family_name,
        )
    return ListRow(
        number,
        given_name,
        family_name,
        honorific=honorific,
        house_id=house_id,
        mandates=(MandateOnList(HOUSE, constituency, province, span),),
        affiliations=stated_affiliation(party, span, as_of),
    )


def stated_affiliation(party: str, seat: Span, as_of: date) -> tuple[AffiliationOnList, ...]:
    """Nothing is stated by an empty cell, nor of a party on a day when the seat is not held."""
    if not party or as_of not in seat:
        return ()
    return (AffiliationOnList(read_party(party), stated_on(as_of), stated=True),)


def require(number: int, values: dict[str, str]) -> None:
    for label, value in values.items():
        if not value:
            raise wrong(
                _("The %(column)s is missing") % {"column": label},
                _("Fill it in as the official list prints it, or remove the row."),
                row=number,
            )

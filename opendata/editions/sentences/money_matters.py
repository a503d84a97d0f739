"""What was agreed, received and counted."""

from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _

from exports.money import money
from opendata.editions.comparing import RowChange
from opendata.editions.content import Row
from opendata.editions.vocabulary import Told, Vocabulary, day_of, meaning, noted, quoted

TABLES = ("grants", "benefits", "fee_rates", "funding_by_year")


def tell(words: Vocabulary, changes: list[RowChange]) -> Iterator[Told]:
    years: dict[str, list[RowChange]] = defaultdict(list)
    for change in changes:
        if change.table == "grants" and change.is_new:
            yield _grant(words, change)
        elif change.table == "benefits" and change.is_new:
            yield _benefit(words, change)
        elif change.table == "fee_rates" and change.is_new:
            yield _rate(change)
        elif change.table == "funding_by_year":
            years[change.row["fiscal_year"]].append(change)
    for year, counted in years.items():
        sentence = _("The books of the fiscal year %(year)s were counted anew") % {"year": year}
        yield Told("fiscal_year", year, noted(sentence), tuple(counted), counted[0].row["last_day"])


def _grant(words: Vocabulary, change: RowChange) -> Told:
    row = change.row
    told = {
        "funder": words.called("organisations", row["funder"]),
        "purpose": quoted(row, "purpose"),
        "amount": money(row["agreed_cents"]) if row["agreed_cents"] is not None else "",
    }
    if told["amount"]:
        sentence = _("A new grant: %(funder)s agreed to give %(amount)s, %(purpose)s") % told
    else:
        sentence = _("A new grant: %(funder)s, %(purpose)s") % told
    kind = _("in kind, no money") if row["nature"] == "in_kind" else ""
    sentence = noted(sentence, kind, day_of(row, "agreed_on", "agreed_on_precision"))
    return Told("grant", row["grant"], sentence, (change,), row["agreed_on"])


def _benefit(words: Vocabulary, change: RowChange) -> Told:
    row = change.row
    told = {
        "amount": money(row["value_cents"]),
        "purpose": quoted(_grant_of(words, row), "purpose"),
        "payer": words.called("organisations", row["payer"]),
    }
    sentence = (
        _("Support in kind worth %(amount)s came from %(payer)s, %(purpose)s")
        if row["nature"] == "in_kind"
        else _("%(amount)s came from %(payer)s, %(purpose)s")
    )
    if row["taken_back"]:
        sentence = _("%(amount)s from %(payer)s was taken back, %(purpose)s")
    sentence = noted(sentence % told, day_of(row, "received", ""))
    return Told("grant", row["grant"], sentence, (change,), row["received"])


def _grant_of(words: Vocabulary, row: Row) -> Row:
    return words.row("grants", row["grant"])


def _rate(change: RowChange) -> Told:
    row = change.row
    told = {
        "kind": meaning("fee_rates", "kind", row["kind"]),
        "amount": money(row["amount_cents"]),
        "year": row["first_fiscal_year"] or "",
    }
    sentence = (
        _("A yearly fee of %(amount)s (%(kind)s) from the fiscal year %(year)s")
        if told["year"]
        else _("A yearly fee of %(amount)s (%(kind)s)")
    )
    return Told("fee_rate", row["kind"], noted(sentence % told), (change,))

"""Proposals in sentences, in the active language, for the review and for --dry-run."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.lists.drafts import Kind, Remedy, Unknown, Values, span_of
from members.lists.references import References
from members.models import Mandate, Membership, Parliamentarian, ProposedChange
from record.bilingual import localized
from tenure.wording import day_in_words, span_in_words

Effects = Callable[[ProposedChange], Iterable[str]]
UNKNOWN: dict[str, object] = {
    Unknown.PARTY: gettext_lazy("The party or group is not known"),
    Unknown.PROVINCE: gettext_lazy("The province or territory is not known"),
}
REMEDIES: dict[str, object] = {
    Remedy.SAME_OR_NEW: gettext_lazy(
        "Say whether this is the same person, or somebody new of that name."
    ),
    Remedy.DAY_AND_REASON: gettext_lazy(
        "The list does not say why: give the day and the reason the seat was left."
    ),
    Remedy.DAY: gettext_lazy("The list does not say since when: give the day."),
    Remedy.REASON: gettext_lazy("The seat ended with the poll: give the reason where you know it."),
    Remedy.ADD_PARTY: gettext_lazy(
        "Add it under Parties with the name this list uses; then import again."
    ),
    Remedy.ADD_PROVINCE: gettext_lazy(
        "Add it under Provinces, or correct the file; then import again."
    ),
}


class Description(NamedTuple):
    """`effects`: what else in the registry the change would touch, as other packages tell it.
    `remedy`: what whoever decides is asked for; may be empty.
    """

    title: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    effects: tuple[str, ...] = ()
    remedy: str = ""


class Describer:
    """Three queries for any number of proposals. `effects` tells what else each one touches."""

    def __init__(self, effects: Effects | None = None) -> None:
        self.references = References.load()
        self.effects = effects

    def describe(self, change: ProposedChange) -> Description:
        kind = Kind(change.kind)
        title = _("%(kind)s: %(subject)s") % {
            "kind": str(kind.label).capitalize(),
            "subject": change.subject,
        }
        before = self._before(kind, change.before)
        after = self._after(kind, change.after)
        effects = tuple(self.effects(change)) if self.effects else ()
        return Description(title, tuple(before), tuple(after), effects, remedy_in_words(change))

    def _before(self, kind: Kind, values: Values) -> list[str]:
        if kind == Kind.NEW_PERSON:
            return [_("Not in the registry.")]
        if kind == Kind.FILLS_GAP:
            return [_("Empty.")]
        if kind == Kind.UNREADABLE_ROW:
            return []
        if kind == Kind.POSSIBLE_DUPLICATE:
            return [_("On record: %(name)s") % person for person in values["people"]]
        if kind == Kind.CONSTITUENCY_DIFFERS:
            return [self.mandate(values)]
        return self._sentences(values)

    def _after(self, kind: Kind, values: Values) -> list[str]:
        if kind == Kind.GONE:
            return [_("Not on the list.")]
        if kind == Kind.UNREADABLE_ROW:
            return [f"{UNKNOWN.get(values['what'], values['what'])}: {values['value']}"]
        if kind == Kind.CONSTITUENCY_DIFFERS:
            return [self.mandate(values)]
        if kind == Kind.FILLS_GAP:
            gaps = [gap["fields"] for gap in values["mandates"]]
            labelled = [self._fields(values["fields"], Parliamentarian)]
            labelled += [self._fields(fields, Mandate) for fields in gaps]
            return [sentence for sentences in labelled for sentence in sentences]
        return self._sentences(values)

    def _sentences(self, values: Values) -> list[str]:
        """Single values first, then seats, then parties."""
        apart = ("mandates", "affiliations", "language", "party", "honorific", "details")
        single = {name: value for name, value in values.items() if name not in apart}
        sentences = self._fields(single, Parliamentarian, show_empty="mandates" not in values)
        if values.get("honorific"):
            sentences.append(_("honorific: %(value)s") % {"value": values["honorific"]})
        if "party" in values:
            sentences.append(self.party(values["party"]))
        sentences += [self.mandate(mandate) for mandate in values.get("mandates", ())]
        sentences += [self.affiliation(row) for row in values.get("affiliations", ())]
        memberships = values.get("details", {}).get("memberships", ())
        return sentences + [self.membership(row) for row in memberships]

    def _fields(
        self, values: Values, model: type[Parliamentarian | Mandate], *, show_empty: bool = False
    ) -> list[str]:
        labels = {field.name: field.verbose_name for field in model._meta.fields}
        return [
            _("%(field)s: %(value)s") % {"field": labels[name], "value": self._shown(name, value)}
            for name, value in values.items()
            if value not in ("", None) or show_empty
        ]

    def _shown(self, name: str, value: object) -> str:
        if name == "province":
            return str(self.references.provinces.get(str(value), value))
        if name == "expected_end":
            return day_in_words(date.fromisoformat(str(value)))
        return str(value) if value not in ("", None) else _("(empty)")

    def party(self, slug: str | None) -> str:
        if slug is None:
            return _("No party or group")
        party = self.references.parties.get(slug)
        return localized(party, "name") if party else slug

    def mandate(self, values: Values) -> str:
        chamber = self.references.chambers.get(values["chamber"])
        province = self.references.provinces.get(values["province"] or "")
        places = [values["constituency"], str(province or "")]
        return _("%(chamber)s, %(place)s, %(days)s") % {
            "chamber": chamber or values["chamber"],
            "place": ", ".join(dict.fromkeys(place for place in places if place)),
            "days": span_in_words(span_of(values)),
        }

    def affiliation(self, values: Values) -> str:
        return _("%(party)s, %(days)s") % {
            "party": self.party(values["party"]),
            "days": span_in_words(span_of(values)),
        }

    def membership(self, values: Values) -> str:
        return _("%(kind)s, %(days)s") % {
            "kind": dict(Membership.Kind.choices).get(values["kind"], values["kind"]),
            "days": span_in_words(span_of(values)),
        }


def describe(change: ProposedChange, effects: Effects | None = None) -> Description:
    """One proposal; a page of them shares one `Describer`."""
    return Describer(effects).describe(change)


def remedy_in_words(change: ProposedChange) -> str:
    return str(REMEDIES.get(change.remedy, ""))

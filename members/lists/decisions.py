"""What accepting each kind of proposal does to the record. Called inside the verbs' transaction."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from members.lists.additions import (
    OFFICIAL_IDS,
    add_people,
    fill_gaps,
    new_affiliation,
)
from members.lists.decision import Decision
from members.lists.describing import remedy_in_words
from members.lists.histories import record_affiliation, record_mandate
from members.lists.references import References
from members.models import (
    Affiliation,
    Mandate,
    OtherName,
    Parliamentarian,
)
from tenure.precision import Precision
from tenure.span import Span, day_before


def add_person(decision: Decision) -> None:
    change = decision.change
    list_import, references = change.list_import, References.load()
    if not add_people([change], list_import, references, by=decision.by, because=decision.because):
        raise ValidationError(
            _("This person has been recorded meanwhile; dismiss the proposal."), code="recorded"
        )


def fill_gap(decision: Decision) -> None:
    references = References.load()
    if not fill_gaps([decision.change], references, by=decision.by, because=decision.because):
        raise ValidationError(
            _("The field has been filled meanwhile; dismiss the proposal."), code="filled"
        )


def record_history(decision: Decision) -> None:
    """Mandates and affiliations of `returned` and `dated_history`."""
    _record_days(decision, decision.person)


def _record_days(decision: Decision, person: Parliamentarian) -> None:
    after, references = decision.change.after, References.load()
    for values in sorted(after["mandates"], key=lambda values: values["since"]):
        record_mandate(
            person, values, after["language"], references, decision.source, decision.write
        )
    for values in sorted(after["affiliations"], key=lambda values: values["since"]):
        record_affiliation(
            person, values, references, decision.source, by=decision.by, because=decision.because
        )


def end_mandate(decision: Decision) -> None:
    """A seat that a poll ended already has its day."""
    after = decision.change.after
    polling_day = date.fromisoformat(after["until"]) if "until" in after else None
    day = polling_day or decision.required_day()
    mandate = decision.person.mandates.get(
        chamber__code=after["chamber"], since=date.fromisoformat(after["since"])
    )
    is_over = mandate.until is not None and decision.as_of not in mandate.span
    if is_over and (mandate.until != polling_day or mandate.end_reason):
        raise ValidationError(
            _("The end of this seat has been recorded meanwhile; dismiss the proposal."),
            code="ended",
        )
    mandate.until, mandate.until_precision = day, Precision.DAY
    mandate.end_reason = decision.reason
    decision.write(mandate)
    held = decision.person.affiliations.open().first()
    if decision.close_affiliation and held is not None:
        held.until, held.until_precision = day, Precision.DAY
        held.end_reason = Affiliation.EndReason.LEFT_PARLIAMENT
        decision.write(held)


def change_party(decision: Decision) -> None:
    """An event closes the affiliation on the day and opens the next; a correction puts it right."""
    slug, references = decision.change.after["party"], References.load()
    listed = decision.person.affiliations.on(decision.as_of).select_related("party").first()
    decision.refuse_stale({"party": listed.party.slug if listed else None})
    if not decision.is_event:
        _correct_party(decision, slug, references)
        return
    day = decision.required_day()
    held = decision.person.affiliations.on(day).first()
    if held is not None:
        held.until, held.until_precision = day, Precision.DAY
        held.end_reason = decision.reason
        decision.write(held)
    if slug is None:
        return
    crossed = decision.reason == Affiliation.EndReason.CROSSED
    values = {
        "party": slug,
        "since": day.isoformat(),
        "until": None,
        "since_precision": Precision.DAY,
        "until_precision": Precision.DAY,
    }
    joined = new_affiliation(decision.person, values, references, decision.source)
    joined.start_reason = Affiliation.StartReason.CROSSED if crossed else ""
    decision.write(joined)


def _correct_party(decision: Decision, slug: str | None, references: References) -> None:
    held = decision.person.affiliations.on(decision.as_of).first()
    if held is None or slug is None:
        raise ValidationError(
            _("Edit the affiliation itself: there is no other party to put in its place."),
            code="no_party_to_correct",
        )
    held.party = references.parties[slug]
    decision.write(held)


def change_name(decision: Decision) -> None:
    """An event keeps the former name, known until the day given or the list's own."""
    person, after = decision.person, decision.change.after
    decision.refuse_stale({column: getattr(person, column) for column in after})
    if decision.is_event:
        _keep_former_name(decision, person)
    for column, value in after.items():
        setattr(person, column, value)
    decision.write(person)


def _keep_former_name(decision: Decision, person: Parliamentarian) -> None:
    until = decision.day or decision.as_of
    last_day = day_before(until)
    first = person.mandates.oldest_first().first()
    since = first.since if first and last_day in Span(first.since) else last_day
    decision.write(
        OtherName(
            parliamentarian=person,
            given_name=person.given_name,
            family_name=person.family_name,
            since=since,
            since_precision=Precision.ATTESTED,
            until=until,
            until_precision=Precision.DAY if decision.day else Precision.UNKNOWN,
            source=decision.source,
        )
    )


def change_honorific(decision: Decision) -> None:
    person = decision.person
    decision.refuse_stale({column: getattr(person, column) for column in decision.change.after})
    for column, value in decision.change.after.items():
        setattr(person, column, value)
    decision.write(person)


def change_constituency(decision: Decision) -> None:
    """An event closes the mandate on the day and opens one under the new name."""
    after, references = decision.change.after, References.load()
    mandate = Mandate.objects.get(pk=after["id"])
    if decision.is_event:
        values = after | {"since": decision.required_day().isoformat()}
        record_mandate(
            decision.person,
            values,
            after["language"],
            references,
            decision.source,
            decision.write,
        )
        return
    setattr(mandate, f"constituency_{after['language']}", after["constituency"])
    if after["province"]:
        mandate.province = references.provinces[after["province"]]
    decision.write(mandate)


def settle_duplicate(decision: Decision) -> None:
    """The same person gets the list's numbers, days and name; otherwise somebody new is added."""
    if decision.same_as is None:
        add_person(decision)
        return
    person, after = decision.same_as.survivor, decision.change.after
    for column in OFFICIAL_IDS:
        if getattr(person, column) is None:
            setattr(person, column, after.get(column))
    if _other_name(person, after):
        _keep_former_name(decision, person)
        person.given_name, person.family_name = after["given_name"], after["family_name"]
    decision.write(person)
    _record_days(decision, person)


def _other_name(person: Parliamentarian, after: dict) -> bool:
    return (person.given_name, person.family_name) != (after["given_name"], after["family_name"])


def refuse_unreadable(decision: Decision) -> None:
    raise ValidationError(remedy_in_words(decision.change), code="unreadable_row")

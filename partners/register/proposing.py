"""Queueing what an edition would change; nothing else is written."""

import hashlib

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from members.lists.refusals import wrong
from partners.models import Organisation, RegisterEdition, SisterProposal
from partners.register.comparing import Draft, drafts, latest_edition
from partners.register.entry import Entry
from partners.register.reading import read_entries
from record import lock
from tenure.span import is_before
from tenure.wording import day_in_words

Kind, State = SisterProposal.Kind, SisterProposal.State


def read_register(data: bytes, file_name: str) -> list[tuple[Organisation, Entry]]:
    """Raises ListRefused."""
    groups = Organisation.objects.exclude(register_name=None).in_bulk(field_name="register_name")
    entries = read_entries(data, file_name, set(groups))
    return [(groups[entry.group], entry) for entry in entries]


def proposals_of(organisation: Organisation, entry: Entry) -> list[SisterProposal]:
    """Not saved. Empty for an edition that is on record and agrees with it. WrongContent for one
    that does not, or while what an earlier edition proposed waits for a decision.
    """
    found = drafts(organisation, entry)
    latest = latest_edition(organisation)
    if latest and not is_before(latest.edition_on, entry.edition_on):
        if all(draft.kind == Kind.CONFIRMED for draft in found):
            return []
        told = {"group": organisation, "day": day_in_words(latest.edition_on)}
        raise wrong(
            _("The edition of %(day)s of %(group)s has been read, and this one is not newer")
            % told,
            _("Read editions in the order of their days; correct older facts by hand."),
            value=day_in_words(entry.edition_on),
        )
    if latest and latest.proposals.filter(state=State.PENDING).exists():
        raise wrong(
            _("What an earlier edition proposes for %(group)s waits for a decision")
            % {"group": organisation},
            _("Decide it first, then read this edition."),
            value=day_in_words(latest.edition_on),
        )
    return [_proposal(draft) for draft in found]


@transaction.atomic
def propose(
    organisation: Organisation, entry: Entry, *, data: bytes, file_name: str, by: object
) -> RegisterEdition | None:
    """None where the edition is on record already. Officers are left as they are."""
    lock.take()
    proposals = proposals_of(organisation, entry)
    if not proposals and organisation.editions.exists():
        return None
    edition = RegisterEdition(
        organisation=organisation,
        edition_on=entry.edition_on,
        last_agm_on=entry.last_agm_on,
        address=entry.address,
        officer_count=len(entry.officers),
        file_name=file_name[:255],
        digest=hashlib.sha256(data).hexdigest(),
        by=by,
    )
    edition.full_clean()
    edition.save()
    for proposal in proposals:
        proposal.edition = edition
        proposal.full_clean()
    SisterProposal.objects.bulk_create(proposals)
    return edition


def pending(edition: RegisterEdition | None = None) -> QuerySet[SisterProposal]:
    waiting = SisterProposal.objects.filter(state=State.PENDING)
    waiting = waiting.filter(edition=edition) if edition else waiting
    return waiting.select_related("edition__organisation", "officer").order_by("edition", "pk")


def _proposal(draft: Draft) -> SisterProposal:
    printed = draft.printed
    shown = (printed.role, printed.title, printed.name, printed.party) if printed else ("",) * 4
    role, title, name, party = shown
    return SisterProposal(
        kind=draft.kind, officer=draft.officer, role=role, title=title, name=name, party=party
    )

"""What ties people and organisations to the group before the public. Packages above declare further
ties in a module of the same name."""

from django.db.models import QuerySet

from partners.models import Commitment, Memorandum, MemorandumParty, Relation, Signatory


def _of_memoranda(rows: QuerySet) -> QuerySet:
    return rows.filter(memorandum__in=Memorandum.objects.published())


def signatures() -> QuerySet[Signatory]:
    """Signatories of published memoranda, those merely present included."""
    return _of_memoranda(Signatory.objects.all())


def _related() -> QuerySet:
    return Relation.objects.published().values("organisation")


def _related_to() -> QuerySet:
    return Relation.objects.published().filter(of__isnull=False).values("of")


def _parties() -> QuerySet:
    return _of_memoranda(MemorandumParty.objects.all()).values("organisation")


def _signing() -> QuerySet:
    return signatures().filter(organisation__isnull=False).values("organisation")


def _promising() -> QuerySet:
    return _of_memoranda(Commitment.objects.filter(owner__isnull=False)).values("owner")


PUBLIC_TIES = (signatures,)
PUBLIC_ORGANISATIONS = (_related, _related_to, _parties, _signing, _promising)

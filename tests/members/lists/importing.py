"""Reading, proposing and accepting in one call, as the command and the desk do."""

from collections import Counter
from datetime import date

from members.lists.accepting import accept_additions
from members.lists.proposals import compare, propose
from members.lists.reading import read_list
from members.models import ListImport, Parliamentarian, ProposedChange, SeatCount

AS_OF = date(2021, 3, 12)


def queue(data: bytes, *, as_of: date = AS_OF, **options: object) -> ListImport:
    official_list = read_list(data, "list", as_of=as_of, **options)
    return propose(official_list, by=None, file_name="list", digest="0" * 64, as_of=as_of)


def take_in(data: bytes, *, as_of: date = AS_OF, **options: object) -> ListImport:
    """Queue, and accept what only adds."""
    list_import = queue(data, as_of=as_of, **options)
    accept_additions(list_import, by=None)
    return list_import


def kinds(data: bytes, *, as_of: date = AS_OF, **options: object) -> Counter:
    """What would be queued; writes nothing."""
    official_list = read_list(data, "list", as_of=as_of, **options)
    return Counter(str(draft.kind) for draft in compare(official_list, as_of=as_of))


def pending(kind: str) -> ProposedChange:
    return ProposedChange.objects.get(kind=kind, state="pending")


def person(family_name: str) -> Parliamentarian:
    return Parliamentarian.objects.get(family_name=family_name)


def seats(chamber_code: str, number: int) -> None:
    """So small a chamber that a sample covers it."""
    SeatCount.objects.filter(chamber__code=chamber_code).update(seats=number)

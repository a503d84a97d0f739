"""What proofs.backup_drill asks of a restored registry.

    python -m proofs.backup_restored

Prints the number of the last transaction and what the book up to it hashes to. Exit code 1, with
the faults, where a write is there by half or a page does not open.
"""

import hashlib
import sys
from collections.abc import Iterator

from django.test import Client

from funding.models import Posting, Transaction
from members.models import Parliamentarian

PAGES = (
    "/en/",
    "/fr/",
    "/en/members/",
    "/en/executive/",
    "/en/funding/",
    "/en/search/?q=p",
    "/data/datapackage.json",
    "/admin/login/",
)


def book_digest(count: int) -> str:
    """Of the first so many transactions and their postings."""
    rows = Transaction.objects.filter(number__lte=count).order_by("number")
    postings = Posting.objects.filter(transaction_id__lte=count).order_by("transaction_id", "line")
    lines = [
        *rows.values_list("number", "key", "posted_at", "chain_hash"),
        *postings.values_list("pk", "transaction_id", "line", "account_id", "amount_cents"),
    ]
    return hashlib.sha256(repr(lines).encode()).hexdigest()


def written_by_half() -> Iterator[str]:
    for person in Parliamentarian.objects.all():
        payments = person.postings.count()
        versions = person.history.count()
        if not (payments == versions == int(person.notes or 0)):
            yield f"{person.slug}: {payments} payments, {person.notes} counted, {versions} noted."


def shut_pages() -> Iterator[str]:
    client = Client(SERVER_NAME="localhost")
    for page in PAGES:
        response = client.get(page)
        if response.status_code != 200:
            yield f"{page} answers {response.status_code}."


def main() -> int:
    faults = [*written_by_half(), *shut_pages()]
    if faults:
        print("\n".join(faults))
        return 1
    count = Transaction.objects.count()
    print(count, book_digest(count))
    return 0


if __name__ == "__main__":
    sys.exit(main())

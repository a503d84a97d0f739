"""Letters to print, one file for each language."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils import translation

from exports.pdf import render
from funding.documents import account_data
from funding.models import NoticeBatch
from funding.notices.letters import Letter, letters_to
from funding.notices.occasion import Occasion
from funding.notices.recipients import Recipient
from record.bilingual import LANGUAGES, localized


def letters_documents(
    chosen: Sequence[Recipient], occasion: Occasion, *, with_statements: bool = False
) -> Iterator[tuple[str, bytes]]:
    """(language, PDF) pairs: a document is in one language, or no screen reader could read it.
    Whoever has no language recorded has a letter in each. Raises ExportError."""
    letters = [(one, letter) for one in chosen for letter in letters_to(one, occasion)]
    for language in LANGUAGES:
        its_own = [(one, letter) for one, letter in letters if letter.language == language]
        if its_own:
            yield language, _document(its_own, occasion, language, with_statements)


def _document(
    letters: list[tuple[Recipient, Letter]], occasion: Occasion, language: str, enclosing: bool
) -> bytes:
    with translation.override(language):
        data = {
            "group_name": localized(occasion.group, "name"),
            "notice": letters[0][1].notice,
            "is_practice": occasion.group.is_practice,
            "letters": [_data(one, letter, enclosing) for one, letter in letters],
        }
        return render(
            "funding/typst/letters.typ",
            data,
            language=language,
            title=NoticeBatch.Kind(occasion.kind).label.capitalize(),
            written_on=occasion.day,
        )


def _data(recipient: Recipient, letter: Letter, enclosing: bool) -> dict[str, Any]:
    account = account_data(recipient.person)[0] if enclosing and recipient.standing else None
    return {
        "address": letter.address,
        "dated": letter.dated,
        "subject": letter.subject,
        "salutation": letter.salutation,
        "before": letter.before,
        "facts": letter.facts,
        "after": letter.after,
        "closing": letter.closing,
        "signed": letter.signed,
        "account": account,
    }

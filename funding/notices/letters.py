"""One letter, finished, in the language of whoever reads it."""

from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _

from funding.correspondence import addressee, paragraphs, salutation
from funding.notices.occasion import Occasion
from funding.notices.recipients import ABOUT_MONEY, Recipient
from funding.notices.wording import Pairs, body
from members.notice import notice
from record.bilingual import localized
from tenure.wording import day_in_words


@dataclass(frozen=True)
class Letter:
    """Finished texts in one language. `before` and `after` are paragraphs around `facts`, pairs of
    a label and a text."""

    language: str
    address: str
    dated: str
    subject: str
    salutation: str
    before: tuple[str, ...]
    facts: Pairs
    after: tuple[str, ...]
    closing: str
    signed: tuple[str, ...]
    notice: str

    def text(self) -> str:
        """Plain, as an e-mail carries it: without address, date and subject."""
        colon = ":" if self.language == "en" else "\N{NO-BREAK SPACE}:"
        facts = "\n".join(f"{label}{colon} {fact}" for label, fact in self.facts)
        signed = "\n".join(self.signed)
        parts = [self.salutation, *self.before, facts, *self.after, self.closing, signed]
        return "\n\n".join(part for part in (*parts, self.notice) if part)


def letters_to(recipient: Recipient, occasion: Occasion) -> tuple[Letter, ...]:
    """One, or one in each language where none is recorded for the person."""
    return tuple(_letter(recipient, occasion, language) for language in recipient.languages)


def _letter(recipient: Recipient, occasion: Occasion, language: str) -> Letter:
    with translation.override(language):
        told = body(recipient, occasion)
        return Letter(
            language=language,
            address=addressee(recipient.person),
            dated=day_in_words(occasion.day),
            subject=told.subject,
            salutation=salutation(recipient.person),
            before=told.before,
            facts=told.facts,
            after=(*told.after, *paragraphs(localized(occasion, "added")), *told.last),
            closing=_("Yours sincerely,"),
            signed=_signed(occasion),
            notice=notice(occasion.group),
        )


def _signed(occasion: Occasion) -> tuple[str, ...]:
    about_money = occasion.kind in ABOUT_MONEY
    who = _("For the treasurer") if about_money else _("For the secretariat")
    lines = (who, localized(occasion.group, "name"), occasion.group.contact_email)
    return tuple(line for line in lines if line)

"""Letters as e-mail drafts, for the writer's own mail program to send."""

from collections.abc import Iterable, Iterator
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from funding.correspondence import on_one_line
from funding.documents import statement_document
from funding.notices.letters import Letter, letters_to
from funding.notices.occasion import Occasion
from funding.notices.recipients import Recipient
from members.models import Parliamentarian

BETWEEN_LANGUAGES = "\n\n* * *\n\n"


def has_address(recipient: Recipient) -> bool:
    return _address(recipient.person) is not None


def drafts(
    chosen: Iterable[Recipient], occasion: Occasion, *, with_statements: bool = False
) -> Iterator[tuple[str, bytes]]:
    """(file name, message) pairs, one for each who has an address. Nobody is named as the sender,
    so that the mail program puts its own user there. In both languages where none is recorded."""
    with_address = (one for one in chosen if has_address(one))
    for place, recipient in enumerate(with_address, start=1):
        message = draft(recipient, occasion, with_statement=with_statements)
        yield f"{place:03d}-{recipient.person.slug}.eml", message.as_bytes()


def draft(
    recipient: Recipient, occasion: Occasion, *, with_statement: bool = False
) -> EmailMessage:
    letters = letters_to(recipient, occasion)
    message = EmailMessage(policy=SMTP)
    message["To"] = _address(recipient.person)
    message["Subject"] = subject_of(letters)
    message["X-Unsent"] = "1"
    message.set_content(text_of(letters), cte="quoted-printable")
    message["Content-Language"] = ", ".join(letter.language for letter in letters)
    if with_statement and recipient.standing:
        for letter in letters:
            document = statement_document(
                recipient.person, occasion.group, language=letter.language
            )
            name = f"{recipient.person.slug}-{letter.language}.pdf"
            message.add_attachment(document, maintype="application", subtype="pdf", filename=name)
    return message


def subject_of(letters: Iterable[Letter]) -> str:
    return on_one_line(" / ".join(letter.subject for letter in letters))


def text_of(letters: Iterable[Letter]) -> str:
    return BETWEEN_LANGUAGES.join(letter.text() for letter in letters)


def _address(person: Parliamentarian) -> Address | None:
    """None where what is recorded is no address that a message could carry."""
    local, _at, domain = person.office_email.strip().rpartition("@")
    try:
        plain = f"{local}@{domain.encode('idna').decode('ascii')}"
        return Address(display_name=on_one_line(person.full_name), addr_spec=plain)
    except (MessageError, ValueError, IndexError):
        return None

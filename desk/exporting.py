"""Tables by name, for the `export` command and the desk's pages of reports."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext as _

from exports import FORMATS, formats
from exports.catalogue import Answer, Asked, Entry, TextFormat
from exports.errors import UnknownFormat
from exports.pdf import tables_document
from funding.exports.catalogue import CATALOGUE as OF_FUNDING
from members.exports import source_of
from members.models import Group
from record.bilingual import active_language

CATALOGUE: dict[str, Entry] = {entry.name: entry for entry in OF_FUNDING}
PDF = "pdf"


class UnknownTable(Exception):
    """str() names the tables there are."""

    def __init__(self, name: str) -> None:
        told = {"name": name, "names": ", ".join(CATALOGUE)}
        super().__init__(_("There is no table “%(name)s”. Choose one of: %(names)s.") % told)


def entry_named(name: str) -> Entry:
    """Raises UnknownTable."""
    try:
        return CATALOGUE[name]
    except KeyError:
        raise UnknownTable(name) from None


def formats_of(entry: Entry) -> tuple[str, ...]:
    return (*FORMATS, PDF, *(text.name for text in entry.texts))


def refuse_unheeded(entry: Entry, asked: Asked, format: str) -> None:
    """ValidationError where something was asked that the file would pass over in silence."""
    text = text_format(entry, format)
    heeded = text.asks if text else entry.asks
    given = {
        "on": asked.on is not None,
        "year": asked.year is not None,
        "period": asked.first is not None or asked.last is not None,
        "which": bool(asked.which),
    }
    passed_over = [name for name, is_given in given.items() if is_given and name not in heeded]
    if passed_over:
        raise ValidationError(
            _("“%(table)s” cannot be asked by %(names)s; it takes %(heeded)s.")
            % {
                "table": entry.name,
                "names": ", ".join(passed_over),
                "heeded": ", ".join(heeded),
            }
        )


def pieces(entry: Entry, asked: Asked, format: str) -> Iterable[bytes]:
    """The file, in the language active while each piece is taken. Raises ExportError
    (UnknownFormat, CellTooLong, TooManyRows) and ValidationError, some of them with the first."""
    text = text_format(entry, format)
    if text is not None:
        return text.write(asked)
    if format == PDF:
        return [document(entry.answer(asked))]
    if format not in FORMATS:
        raise UnknownFormat(format, formats_of(entry))
    return formats.named(format).write(entry.answer(asked).table)


def document(answer: Answer) -> bytes:
    """As PDF in the active language."""
    group = Group.objects.the()
    language = active_language()
    with translation.override(language):
        return tables_document(
            answer.sections,
            title=answer.table.title,
            subtitle=answer.basis,
            language=language,
            group_name=source_of(group) or _("Registry"),
            is_practice=bool(group and group.is_practice),
        )


def text_format(entry: Entry, name: str) -> TextFormat | None:
    return next((text for text in entry.texts if text.name == name), None)

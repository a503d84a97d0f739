"""Publishing an edition."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from opendata.editions.content import canonical, hash_of, read
from opendata.editions.freezing import frozen
from opendata.editions.telling import Sentence, sentences
from opendata.models import Change, Edition, EditionContent
from record import lock
from tenure import clock
from tenure.span import is_before
from tenure.wording import day_in_words


@dataclass(frozen=True)
class EditionPlan:
    """An edition as it would be published now. `sentences` is empty for the first one."""

    number: int
    on: date
    text: str
    previous: Edition | None
    sentences: list[Sentence]

    @property
    def content_hash(self) -> str:
        return hash_of(self.text)


def edition_plan(*, on: date | None = None) -> EditionPlan:
    """Of today where no day is given. Changes nothing; a constant number of queries. Raises
    ValidationError for a day that has not come, one before the last edition's, and where nothing
    has changed since."""
    day = on or clock.today()
    previous = Edition.objects.select_related("content").first()
    standing = _standing(previous)
    if not clock.has_come(day):
        raise _refusal("ahead", _("That day has not come: an edition tells what has."))
    if previous and is_before(day, previous.on):
        told = {"number": previous.number, "day": day_in_words(previous.on)}
        refused = _("Edition %(number)s already tells of %(day)s: give that day or a later one.")
        raise _refusal("earlier", refused % told)
    number = previous.number + 1 if previous else 1
    content = frozen(number, day, previous, standing)
    changes = sentences(read(standing.content.text), content) if standing else []
    if standing and not changes:
        refused = _("Nothing that is public has changed since edition %(number)s.")
        raise _refusal("unchanged", refused % {"number": standing.number})
    return EditionPlan(number, day, canonical(content), previous, changes)


@transaction.atomic
def publish_edition(*, on: date | None = None, by: User | None) -> Edition:
    """Raises ValidationError as `edition_plan` does."""
    lock.take()
    plan = edition_plan(on=on)
    edition = Edition(
        number=plan.number,
        on=plan.on,
        published_at=timezone.now(),
        published_by=by,
        content_hash=plan.content_hash,
        previous=plan.previous,
    )
    content = EditionContent(edition=edition, text=plan.text)
    edition.full_clean()
    edition.save(force_insert=True)
    content.save(force_insert=True)
    Change.objects.bulk_create(
        _change(edition, order, sentence) for order, sentence in enumerate(plan.sentences, start=1)
    )
    return edition


def _change(edition: Edition, order: int, sentence: Sentence) -> Change:
    told = sentence.told
    one = told.changes[0]
    return Change(
        edition=edition,
        order=order,
        kind=sentence.kind,
        subject_kind=told.subject_kind,
        subject=told.subject,
        day=date.fromisoformat(told.day) if told.day else None,
        sentence_en=sentence.by_language["en"],
        sentence_fr=sentence.by_language["fr"],
        table=one.table,
        before=_named(sentence, one.key_before),
        after=_named(sentence, one.key_after),
    )


def _named(sentence: Sentence, key: tuple[Any, ...]) -> list[Any]:
    """Keys name people, so what is no longer published keeps none."""
    return [] if sentence.kind == Change.Kind.WITHDRAWAL else list(key)


def _standing(newest: Edition | None) -> Edition | None:
    """The newest edition whose text was not withdrawn: what changes are told against."""
    if newest is None or hasattr(newest, "content"):
        return newest
    return Edition.objects.filter(content__isnull=False).select_related("content").first()


def _refusal(code: str, sentence: str) -> ValidationError:
    return ValidationError({"on": [ValidationError(sentence, code=code)]})

"""What a refused verb leaves behind: sentences by field, and books as they were."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.exceptions import ValidationError

from funding.models import BankStatement, Clearing, Closing, Deposit, FeeAssessment, Transaction

TABLES = (Transaction, FeeAssessment, Deposit, Closing, BankStatement, Clearing)


@contextmanager
def refused(*fields: str, saying: str = "") -> Iterator[None]:
    """Exactly these fields have sentences (`__all__` for none), `saying` is in one of them, and
    nothing was written.
    """
    before = [table.objects.count() for table in TABLES]
    with pytest.raises(ValidationError) as refusal:
        yield
    told = ValidationError(refusal.value.update_error_dict({})).message_dict
    assert set(told) == set(fields)
    assert saying in " ".join(sentence for sentences in told.values() for sentence in sentences)
    assert [table.objects.count() for table in TABLES] == before

"""Sound ends: the form's sentence, and the database's refusal when the form is bypassed."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from members.models import Membership
from tests.factories import MembershipFactory, ParliamentarianFactory

pytestmark = pytest.mark.django_db

UNSOUND = {
    "until_after_since": {"until": date(2019, 1, 1)},
    "precision_needs_end": {"until": None, "until_precision": "unknown"},
}


@pytest.mark.parametrize(("code", "values"), UNSOUND.items(), ids=UNSOUND)
def test_form_and_database_refuse_unsound_ends(code, values):
    row = MembershipFactory.build(parliamentarian=ParliamentarianFactory(), **values)
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    codes = {error.code for errors in refusal.value.error_dict.values() for error in errors}
    assert code in codes
    with pytest.raises(IntegrityError, match=code), transaction.atomic():
        Membership.objects.bulk_create([row])

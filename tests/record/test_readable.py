"""No text of any row may hold what makes it read as another text."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models

from funding.models import Transaction
from members.models import Group, Parliamentarian
from record.readable import Readable, is_readable

PACKAGES = ("members", "executive", "partners", "programme", "funding")
# Written by the registry itself from what was read and checked, or held by the ledger's own rules.
BY_THE_REGISTRY = {
    *("ListImport", "ProposedChange", "RegisterEdition", "SisterProposal", "CalendarToken"),
    *("Deposit", "NoticeBatch", "Notice", "ReceiptIssue", "Transaction", "Closing"),
    "FeeAssessment",
}
UNREADABLE = ("\x00", "\x1b[31m", "\x7f", "\u202e", "\u2066", "\u200f", "\u200b", "\ud800")


@pytest.mark.parametrize("letter", UNREADABLE, ids=ascii)
def test_a_name_with_an_invisible_letter_is_refused(letter: str) -> None:
    assert not is_readable(f"Ann{letter} Example")


@pytest.mark.parametrize("letter", ["\x00", "\x1b", "\u202e", "\u2067", "\ud800"], ids=ascii)
def test_a_long_text_may_have_lines_but_nothing_that_turns_it(letter: str) -> None:
    assert not is_readable(f"One\nTwo{letter}", long=True)
    assert is_readable("Two lines,\r\n\tand a soft\u00adhyphen.", long=True)


@pytest.mark.parametrize("name", ["Côté", "O’Neill", "Ḵwa’x̱alikala", "ᐃᓄᒃᑎᑐᑦ", "Li\u00a0Wei"])
def test_names_of_any_people_are_readable(name: str) -> None:
    assert is_readable(name)


def test_every_model_with_text_is_held_to_it() -> None:
    for package in PACKAGES:
        for model in apps.get_app_config(package).get_models():
            texts = [
                field
                for field in model._meta.local_fields
                if isinstance(field, (models.CharField, models.TextField)) and not field.choices
            ]
            if texts and "Historical" not in model.__name__:
                assert issubclass(model, Readable) or model.__name__ in BY_THE_REGISTRY, model


@pytest.mark.django_db
def test_each_field_is_told_beside_its_own_errors() -> None:
    person = Parliamentarian(family_name="", slug="a b", notes="a\u202eb", honorific_en="\x1b")
    with pytest.raises(ValidationError) as refused:
        person.full_clean()
    told = {name: [one.code for one in errors] for name, errors in refused.value.error_dict.items()}
    assert told["notes"] == told["honorific_en"] == ["unreadable_text"]
    assert told["slug"] == ["invalid"]
    assert told["family_name"] == ["blank"]


@pytest.mark.django_db
def test_a_field_left_out_of_a_form_is_not_told() -> None:
    group = Group(name_en="A\u202e", name_fr="A")
    group.clean_fields(exclude={"name_en", "short_name_en", "short_name_fr"})
    with pytest.raises(ValidationError):
        group.clean_fields(exclude={"short_name_en", "short_name_fr"})


def test_the_ledgers_texts_hold_themselves_to_it() -> None:
    for name in ("description", "cheque_number", "event_reference"):
        field = Transaction._meta.get_field(name)
        with pytest.raises(ValidationError):
            field.run_validators("A\u202eB")

"""What letters say, in the language of whoever reads them."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from funding.notices.letters import letters_to
from funding.notices.wording import Kind
from members.models import Group
from tenure import clock
from tests.factories import GroupFactory
from tests.funding.factories import FeeRateFactory, fee, paid
from tests.funding.letters import TODAY, about, only, reader

pytestmark = pytest.mark.django_db

HALF_PAST_FOUR = "16\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30"
THREATS = ("must", "immediately", "penalt", "suspend", "devez", "immédiat", "pénalité", "exclu")


@pytest.fixture(autouse=True)
def group():
    with clock.set_to(TODAY):
        yield GroupFactory(contact_email="group@example.org")


def letter(kind="reminder", who="official", **more):
    (found,) = letters_to(only(kind, who), about(kind, **more))
    return found


def test_a_reminder_in_english():
    fee(reader("Owes"), 100, year=2023)
    found = letter()
    assert found.subject == "Reminder of your fee"
    assert found.dated == "10 September 2024"
    assert found.facts == (("Fee for 2023–2024", "$1.00"), ("Fee for 2024–2025", "$40.00"))
    text = found.text()
    assert text.startswith("Dear Ann Owes,\n\n")
    assert "On 10 September 2024, $41.00 was still to be paid on your account:" in text
    assert "Fee for 2024–2025: $40.00" in text
    assert "All-Party Group for Testing\ngroup@example.org" in text


def test_a_reminder_in_french():
    reader("Doit", "fr")
    text = letter().text()
    assert text.startswith("Bonjour Ann Doit,\n\n")
    assert "Cotisation pour 2024–2025\N{NO-BREAK SPACE}: 40,00\N{NO-BREAK SPACE}$" in text
    assert "Au 10 septembre 2024" in text
    assert "Groupe multipartite d’essai" in text
    assert "fee" not in text.lower()


@pytest.mark.parametrize("kind", Kind.values)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_letter_says_that_the_group_is_informal_and_threatens_nobody(kind, language):
    reader("Owes", language)
    text = letter(kind).text()
    assert {"en": "informal group", "fr": "groupe informel"}[language] in text
    assert not [word for word in THREATS if word in text.lower()]
    assert "%(" not in text


def test_practice_says_so_in_each_letter():
    Group.objects.update(is_practice=True)
    reader("Owes")
    assert "INVENTED PRACTICE DATA" in letter().text()


@pytest.mark.parametrize(
    ("language", "fields", "expected"),
    [
        ("en", {"salutation_en": "Dear Mr. Owes"}, "Dear Mr. Owes,"),
        ("en", {"salutation_en": "Dear\r\nBcc: x@example.org"}, "Dear Bcc: x@example.org,"),
        ("fr", {"salutation_fr": "Monsieur le Délégué,"}, "Monsieur le Délégué,"),
        ("fr", {"salutation_en": "Dear Ann,"}, "Bonjour Ann Owes,"),
        ("fr", {"grammatical_gender_fr": "f", "grammatical_gender_source": "S"}, "Madame,"),
        ("fr", {"grammatical_gender_fr": "m", "grammatical_gender_source": "S"}, "Monsieur,"),
        ("en", {"grammatical_gender_fr": "f", "grammatical_gender_source": "S"}, "Dear Ann Owes,"),
    ],
)
def test_salutations(language, fields, expected):
    reader("Owes", language, **fields)
    assert letter().salutation == expected


def test_without_a_language_there_is_a_letter_in_each():
    reader("Both", "", salutation_fr="Madame la Sénatrice")
    english, french = letters_to(only(), about())
    assert (english.language, french.language) == ("en", "fr")
    assert french.salutation == "Madame la Sénatrice,"
    assert french.facts == (("Cotisation pour 2024–2025", "40,00\N{NO-BREAK SPACE}$"),)


def test_an_invitation_names_the_fee_of_the_rate_where_none_was_assessed():
    FeeRateFactory(amount_cents=4000, first_fiscal_year=2024)
    reader("Unasked", owes=0)
    found = letter("renewal")
    assert found.subject == "Invitation to renew for 2024–2025"
    assert "from 1 April 2024 to 31 March 2025" in found.before[0]
    assert found.before[1] == "The fee for the year is $40.00."
    assert found.facts == ()


def test_an_invitation_names_no_fee_where_none_is_known():
    reader("Unasked", owes=0)
    assert letter("renewal").before[1] == ""


def test_an_invitation_lists_what_is_still_to_be_paid():
    reader("Owes")
    found = letter("renewal")
    assert found.before[1] == "The fee for the year is $40.00. Still to be paid on your account:"
    assert found.facts == (("Fee for 2024–2025", "$40.00"),)


@pytest.mark.parametrize(
    ("cents", "sentence"),
    [
        (1000, "$30.00 is still to be paid."),
        (4000, "Nothing is owed."),
        (5000, "You have paid $10.00 ahead; nothing is owed."),
    ],
)
def test_a_statement_says_what_it_comes_to(cents, sentence):
    paid(reader("Owes"), cents)
    assert letter("statement").before[1] == sentence


def test_a_notice_of_a_meeting_tells_no_amount():
    reader("Owes", "fr")
    found = letter("meeting")
    assert found.subject == "Avis de réunion du 1er octobre 2024"
    facts = [fact for _label, fact in found.facts]
    assert facts == ["1er octobre 2024", HALF_PAST_FOUR, "Pièce 228"]
    assert "$" not in found.text()


def test_what_the_writer_adds_is_in_the_readers_language():
    reader("Owes", "fr")
    found = letter(added_en="By cheque.", added_fr="Par chèque.\r\n\r\n  Merci. \n")
    assert "\n\nPar chèque.\n\nMerci.\n\n" in found.text()
    assert "By cheque" not in found.text()


def test_letters_need_a_group_that_writes_them(group):
    group.delete()
    reader("Owes")
    with pytest.raises(ValidationError):
        about()


def test_the_year_of_letters_is_the_one_asked_for():
    assert about(year=2023).year.first_day == date(2023, 4, 1)

"""Receipts and statements on paper."""

import re
from datetime import date
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from pypdf import PdfReader

from funding.actions import take_payment
from funding.actions.receipts import issue_receipt, shares_of
from funding.documents import receipt_document, statement_document
from funding.ledger import head, reverse
from funding.ledger.printed import HEAD
from funding.models import ReceiptIssue
from tenure import clock
from tests.factories import GroupFactory, ParliamentarianFactory
from tests.funding.factories import fee, income, paid
from tests.funding.letters import TODAY, reader

pytestmark = pytest.mark.django_db

NO_RECEIPT = "not an official receipt for income tax purposes"


@pytest.fixture(autouse=True)
def group():
    with clock.set_to(TODAY):
        yield GroupFactory()


@pytest.fixture
def person():
    return reader("Pays", "en")


def text_of(content: bytes) -> str:
    pages = (page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    return " ".join("\n".join(pages).split()).replace("\N{NO-BREAK SPACE}", " ")


def receipt(payment, group, line=2, **more) -> str:
    share = shares_of(payment).get(line=line)
    return text_of(receipt_document(issue_receipt(share, by=None, **more), group))


def test_a_receipt_says_who_paid_what_and_what_it_is_not(person, group):
    payment = take_payment(
        shares=[(person, 4000)], on=TODAY, method="cheque", cheque_number="118", by=None
    )
    text = receipt(payment, group)
    for told in ("Ann Pays", "$40.00", "10 September 2024", "cheque", "118", "2/2", NO_RECEIPT):
        assert told in text
    assert "VOID" not in text and "COPY" not in text
    number, printed = HEAD.search(text).groups()
    assert (int(number), printed.replace(" ", "")) == head()


def test_a_second_issue_is_a_copy_and_says_when_the_first_was(person, group):
    payment = paid(person)
    receipt(payment, group)
    with clock.set_to(date(2024, 10, 1)):
        text = receipt(payment, group)
    assert "COPY" in text
    assert "Copy of the receipt first issued on 10 September 2024." in text
    assert ReceiptIssue.objects.count() == 2


def test_the_receipt_of_a_reversed_payment_is_void(person, group):
    payment = paid(person)
    reverse(payment, on=TODAY, by=None)
    text = receipt(payment, group)
    assert "VOID" in text
    assert "reversed on 10 September 2024 by transaction 3" in text


def test_each_member_of_one_payment_has_a_receipt_without_the_others(person, group):
    other = reader("Other", "fr")
    payment = take_payment(
        shares=[(person, 4000), (other, 2500)], on=TODAY, method="transfer", by=None
    )
    first, second = receipt(payment, group, line=2), receipt(payment, group, line=3)
    assert "Ann Pays" in first and "Other" not in first and "$25.00" not in first
    assert "Ann Other" in second and "Pays" not in second and "25,00 $" in second
    assert "together with the fees of others" in first
    assert "COPY" not in first and "COPIE" not in second


def test_a_receipt_is_in_the_members_language_or_the_one_asked_for(group):
    payment = paid(reader("Paie", "fr"))
    assert "non un reçu officiel aux fins de l’impôt sur le revenu" in receipt(payment, group)
    assert NO_RECEIPT in receipt(payment, group, language="en")


def test_receipts_are_for_payments_of_members_only(person):
    for row in (fee(person, year=2023), income()):
        with pytest.raises(ValidationError):
            issue_receipt(row.postings.first(), by=None)
    with pytest.raises(ValidationError) as refused:
        issue_receipt(shares_of(paid(person)).get(), by=None, language="de")
    assert set(refused.value.error_dict) == {"language"}
    assert not ReceiptIssue.objects.exists()


def test_a_receipt_survives_a_hostile_name_and_stays_tagged(group):
    person = ParliamentarianFactory(
        given_name="=1+1", family_name='#let "x" $ \\ ] 漢', language_of_correspondence="fr"
    )
    issue = issue_receipt(shares_of(paid(person)).get(), by=None)
    reading = PdfReader(BytesIO(receipt_document(issue, group)))
    assert reading.trailer["/Root"]["/Lang"] == "fr-CA"
    assert '=1+1 #let "x" $ \\ ]' in text_of(receipt_document(issue, group))


def test_a_statement_has_every_line_and_the_head_it_was_read_at(person, group):
    paid(person, 1500)
    text = text_of(statement_document(person, group))
    assert "$25.00 is still to be paid." in text
    assert re.search(r"2 May 2024 2 payment of fees \$15.00 \$25.00", text)
    assert "This is not a receipt." in text
    assert HEAD.search(text)[1] == "2"


def test_a_statement_of_a_year_brings_the_balance_forward_in_french(group):
    person = reader("Paie", "fr")
    fee(person, 700, on=date(2023, 5, 1), year=2023)
    text = text_of(statement_document(person, group, year=2024))
    assert "Relevé de compte" in text
    assert "7,00 $" in text and "47,00 $" in text
    assert "Il reste 47,00 $ à payer." in text


def test_a_statement_of_a_merged_record_is_its_survivors(person, group):
    twin = ParliamentarianFactory(merged_into=person)
    assert "Ann Pays" in text_of(statement_document(twin, group))


def test_a_statement_of_an_unknown_year_is_refused_by_its_field(person, group):
    with pytest.raises(ValidationError) as refused:
        statement_document(person, group, year=1700)
    assert set(refused.value.error_dict) == {"year"}

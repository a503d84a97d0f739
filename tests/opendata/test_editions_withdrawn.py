"""An edition is withdrawn by two people; its number, day and hash stay, and nothing else may go."""

from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from opendata.actions import publish_edition
from opendata.models import Change, Edition, EditionContent, EditionWithdrawal
from opendata.withdrawing import ask_withdrawal, confirm_withdrawal, drop_withdrawal
from tests.desk.staff import ROLES, staff
from tests.factories import MembershipFactory

pytestmark = pytest.mark.django_db
REASONS = {"reason_en": "It named a private person.", "reason_fr": "Elle nommait un particulier."}


@pytest.fixture
def people() -> tuple[User, User]:
    return staff("Secretariat"), staff("Administrator")


@pytest.fixture
def edition() -> Edition:
    """The second of two."""
    MembershipFactory()
    publish_edition(on=date(2024, 5, 1), by=None)
    MembershipFactory()
    return publish_edition(on=date(2024, 5, 2), by=None)


@pytest.fixture
def withdrawn(edition: Edition, people: tuple[User, User]) -> Edition:
    asked = ask_withdrawal(edition, **REASONS, by=people[0])
    confirm_withdrawal(asked, by=people[1])
    return Edition.objects.get(pk=edition.pk)


def test_asking_alone_takes_nothing_back(edition: Edition, people: tuple[User, User]) -> None:
    asked = ask_withdrawal(edition, **REASONS, by=people[0])
    with pytest.raises(ValidationError) as refused:
        confirm_withdrawal(asked, by=people[0])
    assert refused.value.error_dict["__all__"][0].code == "two_people"
    assert EditionContent.objects.filter(edition=edition).exists()
    with pytest.raises(ValidationError, match="asked already"):
        ask_withdrawal(edition, **REASONS, by=people[1])
    drop_withdrawal(asked, by=people[0])
    assert not EditionWithdrawal.objects.exists()
    with pytest.raises(ValidationError, match="dropped meanwhile"):
        confirm_withdrawal(asked, by=people[1])


def test_the_database_wants_two_people_too(edition: Edition, people: tuple[User, User]) -> None:
    ask_withdrawal(edition, **REASONS, by=people[0])
    moment = datetime(2024, 6, 1, tzinfo=UTC)
    rows = EditionWithdrawal.objects.all()
    for told in (
        {"confirmed_by": people[0], "confirmed_at": moment},
        {"confirmed_at": moment},
        {"confirmed_by": people[1]},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**told)


def test_text_and_sentences_go_and_the_rest_stays(withdrawn: Edition) -> None:
    assert len(withdrawn.content_hash) == 64 and withdrawn.withdrawn_on
    assert list(EditionContent.objects.values_list("edition", flat=True)) == [1]
    assert not withdrawn.changes.exists()


@pytest.mark.parametrize("model", [Edition, EditionContent])
def test_no_other_edition_may_go(withdrawn: Edition, model: type) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        model._base_manager.filter(pk=1)._raw_delete("default")


def test_a_withdrawn_text_cannot_come_back_nor_the_withdrawal_go(withdrawn: Edition) -> None:
    for write in (
        lambda: EditionContent(edition=withdrawn, text="{}").save(force_insert=True),
        lambda: Change.objects.create(
            edition=withdrawn, order=1, kind="event", sentence_en="a", sentence_fr="b", table="x"
        ),
        EditionWithdrawal.objects.all().delete,
        lambda: EditionWithdrawal.objects.update(reason_en="Else."),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            write()


def test_while_it_is_only_asked_the_text_stays_as_it_was(
    edition: Edition, people: tuple[User, User]
) -> None:
    ask_withdrawal(edition, **REASONS, by=people[0])
    for statement in (
        "UPDATE opendata_editioncontent SET text = 'x'",
        "DELETE FROM opendata_editioncontent",
        "DELETE FROM opendata_change",
    ):
        with (
            pytest.raises(IntegrityError),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)


@pytest.mark.parametrize(
    ("language", "reason", "told"),
    [("en", REASONS["reason_en"], "was withdrawn"), ("fr", REASONS["reason_fr"], "a été retirée")],
)
def test_its_page_is_a_tombstone_with_its_hash(
    client: Client, withdrawn: Edition, language: str, reason: str, told: str
) -> None:
    page = client.get({"en": "/en/changes/2/", "fr": "/fr/modifications/2/"}[language])
    assert page.status_code == 200
    for part in (reason, told, withdrawn.content_hash):
        assert part in page.text
    assert ".zip" not in page.text
    assert "secretariat" not in page.text


def test_its_files_are_gone_and_the_list_says_so(client: Client, withdrawn: Edition) -> None:
    for format in ("json", "zip"):
        answer = client.get(f"/data/editions/2.{format}")
        assert answer.status_code == 410
        assert answer.json()["status"] == 410
        assert client.get(f"/data/editions/1.{format}").status_code == 200
    newest, first = client.get("/data/editions.json").json()["editions"]
    assert (newest["withdrawn_on"], first["withdrawn_on"]) == (str(withdrawn.withdrawn_on), None)
    assert "This edition was withdrawn." in client.get("/en/changes/changes.atom").content.decode()


def test_the_next_edition_tells_against_the_one_that_stands(withdrawn: Edition) -> None:
    third = publish_edition(on=date(2024, 5, 3), by=None)
    assert third.number == 3 and third.previous == withdrawn
    assert third.changes.exists()


def confirmed(client: Client, name: str, told: dict) -> object:
    address = reverse(f"admin:{name}")
    shown = client.post(address, told)
    seen = shown.context_data["plan"].digest()
    return client.post(address, {**told, "confirm": "1", "seen": seen}, follow=True)


def test_by_two_people_at_the_desk(
    client: Client, edition: Edition, people: tuple[User, User]
) -> None:
    client.force_login(people[0])
    confirmed(client, "desk_ask_withdrawal", {"edition": edition.pk, **REASONS})
    told = {"withdrawal": edition.pk, "decision": "confirm"}
    refused = client.post(reverse("admin:desk_confirm_withdrawal"), told)
    assert "Somebody else than who asked has to confirm." in refused.text
    client.force_login(people[1])
    assert "1 edition to withdraw" in client.get(reverse("admin:index")).text
    confirmed(client, "desk_confirm_withdrawal", told)
    assert EditionWithdrawal.objects.get().confirmed_by == people[1]


@pytest.mark.parametrize("role", ROLES)
def test_whose_tasks_these_are(client: Client, role: str) -> None:
    client.force_login(staff(role))
    for name in ("desk_ask_withdrawal", "desk_confirm_withdrawal"):
        wanted = 200 if role in ("Secretariat", "Administrator") else 403
        assert client.get(reverse(f"admin:{name}")).status_code == wanted

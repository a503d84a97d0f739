"""What an edition holds: everything public up to its day, nothing else, and for good."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone, translation
from jsonschema import Draft202012Validator, FormatChecker

from executive.models import Appointment
from members.models import Membership, Parliamentarian
from opendata import catalogue, schemas
from opendata.actions import edition_plan, publish_edition
from opendata.editions.content import canonical, hash_of, read
from opendata.editions.telling import sentences
from opendata.models import Edition
from record.because import Because, write_down
from tenure import clock
from tests import factories
from tests.executive.factories import AppointmentFactory
from tests.pages.scene import Scene
from tests.programme.factories import EventFactory

pytestmark = pytest.mark.django_db

FIRST, SECOND = date(2024, 4, 1), date(2024, 5, 1)
PLANNED = 49
"""The edition before; the group in both languages; each table's own, and where it has rows, what
was corrected in them."""


def rows(edition: Edition, table: str) -> list[dict]:
    return read(edition.content.text)["tables"][table]["rows"]


def refusal(**options: object) -> str:
    with pytest.raises(ValidationError) as refused:
        publish_edition(by=None, **options)
    return refused.value.message_dict["on"][0]


class TestWhatItHolds:
    def test_every_table_of_the_catalogue_and_its_own_hash(self, the_scene: Scene) -> None:
        edition = publish_edition(by=None)
        text = edition.content.text
        content = read(text)
        assert list(content["tables"]) == sorted(catalogue.tables())
        assert edition.content_hash == hashlib.sha256(text.encode()).hexdigest()
        assert canonical(content) == text
        assert content["notice"]["fr"] != content["notice"]["en"] != ""
        validator = Draft202012Validator(
            schemas.named()["edition"](), format_checker=FormatChecker()
        )
        validator.validate(content)

    def test_nobody_untied_and_nothing_private(self, the_scene: Scene) -> None:
        text = publish_edition(by=None).content.text
        assert the_scene.official[0].family_name in text
        for person in the_scene.untied:
            assert person.slug not in text
        for secret in ("secret@example.org", "A private note", "2031"):
            assert secret not in text

    def test_nothing_that_has_not_come_on_its_day(self) -> None:
        died = factories.ParliamentarianFactory(slug="died", died_on=date(2024, 4, 20))
        factories.MembershipFactory(
            parliamentarian=died, until=date(2024, 4, 21), end_reason="died"
        )
        later = factories.ParliamentarianFactory(slug="later")
        factories.MandateFactory(parliamentarian=later)
        factories.MembershipFactory(parliamentarian=later, since=date(2024, 4, 10))
        EventFactory(reference="soon", day=date(2024, 4, 15), published_at=timezone.now())
        first = publish_edition(on=FIRST, by=None)
        assert [row["parliamentarian"] for row in rows(first, "parliamentarians")] == ["died"]
        assert rows(first, "parliamentarians")[0]["died_on"] is None
        assert rows(first, "mandates") == rows(first, "events") == []
        [tie] = rows(first, "memberships")
        ends = ("last_day", "last_day_precision", "end_reason")
        assert [tie[name] for name in ends] == [None, None, None]
        second = publish_edition(on=SECOND, by=None)
        assert [tie[name] for name in ends] != [
            rows(second, "memberships")[0][name] for name in ends
        ]
        assert rows(second, "memberships")[0]["last_day"] == "2024-04-20"
        assert len(rows(second, "mandates")) == len(rows(second, "events")) == 1

    def test_who_still_holds_that_day_has_not_left(self) -> None:
        factories.MembershipFactory(until=date(2024, 4, 2))
        first = publish_edition(on=FIRST, by=None)
        assert rows(first, "memberships")[0]["last_day"] is None
        after = publish_edition(on=date(2024, 4, 2), by=None)
        assert rows(after, "memberships")[0]["last_day"] == "2024-04-01"

    def test_the_language_of_who_publishes_changes_nothing(self, the_scene: Scene) -> None:
        plans = []
        for language in ("en", "fr"):
            with translation.override(language):
                plans.append(edition_plan())
        assert plans[0].text == plans[1].text


class TestForGood:
    def test_bytes_stay_whatever_happens_later(self, client: Client) -> None:
        person = factories.ParliamentarianFactory(family_name="Vale")
        tie = factories.MembershipFactory(parliamentarian=person)
        held = AppointmentFactory(parliamentarian=person)
        edition = publish_edition(on=FIRST, by=None)
        before = client.get("/data/editions/1.json").content
        factories.MembershipFactory()
        person.family_name = "Vale-Côté"
        write_down(person, by=None, because=Because.EVENT)
        tie.since = date(2019, 1, 1)
        write_down(tie, by=None, because=Because.CORRECTION)
        Appointment.objects.filter(pk=held.pk).delete()
        publish_edition(on=SECOND, by=None)
        answer = client.get("/data/editions/1.json")
        assert answer.content == before
        assert hashlib.sha256(before).hexdigest() == edition.content_hash
        assert answer["ETag"] == f'"{edition.content_hash}"'
        assert Edition.objects.get(number=1).content_hash == edition.content_hash

    def test_anybody_can_work_the_sentences_out_from_two_files(self, client: Client) -> None:
        tie = factories.MembershipFactory()
        publish_edition(on=FIRST, by=None)
        tie.decided_by = "2020-agm/2"
        write_down(tie, by=None, because=Because.CORRECTION)
        factories.MembershipFactory(since=date(2024, 4, 14))
        edition = publish_edition(on=SECOND, by=None)
        Membership.objects.update(decided_by="something else since")
        before, after = (json.loads(client.get(f"/data/editions/{n}.json").content) for n in (1, 2))
        assert after["previous"] == hash_of(canonical(before))
        told = [
            (each.kind, each.by_language["en"], each.by_language["fr"])
            for each in sentences(before, after)
        ]
        assert told == list(
            edition.changes.order_by("order").values_list("kind", "sentence_en", "sentence_fr")
        )
        assert len(told) == 2


class TestRefusals:
    def test_a_day_that_has_not_come(self) -> None:
        with clock.set_to(FIRST):
            assert "has not come" in refusal(on=SECOND)
        assert not Edition.objects.exists()

    def test_a_day_before_the_last_edition(self) -> None:
        factories.MembershipFactory()
        publish_edition(on=SECOND, by=None)
        assert "already tells of 1 May 2024" in refusal(on=FIRST)

    def test_nothing_has_changed(self) -> None:
        factories.MembershipFactory()
        publish_edition(on=FIRST, by=None)
        assert "Nothing that is public has changed since edition 1." in refusal(on=SECOND)
        Parliamentarian.objects.update(notes="Private")
        assert Edition.objects.count() == 1


class TestCommand:
    def test_a_dry_run_tells_and_keeps_nothing(self, capsys: pytest.CaptureFixture) -> None:
        factories.MembershipFactory()
        publish_edition(on=FIRST, by=None)
        ann = factories.ParliamentarianFactory(given_name="Ann", family_name="Elm")
        factories.MembershipFactory(parliamentarian=ann, since=date(2024, 4, 14))
        call_command("publish_edition", "--on", "2024-05-01", "--dry-run")
        told = capsys.readouterr().out
        assert "Ann Elm became an official member (14 April 2024)." in told
        assert "Edition 2, 1 May 2024: 1 sentence." in told
        assert Edition.objects.count() == 1
        call_command("publish_edition", "--on", "2024-05-01")
        told = capsys.readouterr().out
        assert Edition.objects.get(number=2).content_hash in told

    def test_a_refusal_is_exit_code_1(self) -> None:
        with pytest.raises(CommandError, match="Nothing was published") as refused:
            call_command("publish_edition", "--on", "2100-01-01")
        assert refused.value.returncode == 1


class TestFiles:
    def test_the_tables_of_an_edition_as_csv(self, client: Client, the_scene: Scene) -> None:
        edition = publish_edition(by=None)
        content = b"".join(client.get("/data/editions/1.zip?lang=fr"))
        with zipfile.ZipFile(io.BytesIO(content)) as held:
            names = held.namelist()
            told = held.read("memberships.csv").decode("utf-8-sig")
        assert names == [f"{name}.csv" for name in sorted(catalogue.tables())]
        assert len(told.splitlines()) == 1 + len(rows(edition, "memberships"))
        assert "groupe informel" in told

    def test_the_list_of_editions_keeps_to_its_schema(self, client: Client) -> None:
        factories.MembershipFactory()
        edition = publish_edition(on=FIRST, by=None)
        told = json.loads(client.get("/data/editions.json").content)
        schema = json.loads(client.get("/data/schemas/editions.json").content)
        Draft202012Validator(schema, format_checker=FormatChecker()).validate(told)
        [listed] = told["editions"]
        assert listed["sha256"] == edition.content_hash
        assert client.get(listed["json"]).status_code == 200
        assert (
            client.get("/data/editions/1.json", headers={"If-None-Match": "*"}).status_code == 304
        )
        assert client.get("/data/editions/2.json").status_code == 404


@pytest.fixture(params=[1, 3])
def people(request: pytest.FixtureRequest) -> Iterator[int]:
    factories.MembershipFactory()
    publish_edition(on=FIRST, by=None)
    for _each in range(request.param):
        tie = factories.MembershipFactory(since=date(2024, 4, 14))
        AppointmentFactory(parliamentarian=tie.parliamentarian)
        factories.MandateFactory(parliamentarian=tie.parliamentarian)
    yield request.param


def test_freezing_asks_as_much_for_three_as_for_one(people: int, django_assert_num_queries) -> None:
    with django_assert_num_queries(PLANNED):
        plan = edition_plan(on=SECOND)
    assert len(plan.sentences) >= people

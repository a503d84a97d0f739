"""The desk's tasks about partners, the register's review and command, and the admin's pages."""

from datetime import date
from io import StringIO

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from partners.models import (
    FollowUp,
    Memorandum,
    MemorandumParty,
    RegisterEdition,
    Relation,
    Signatory,
    SisterOfficer,
    SisterProposal,
)
from tenure import clock
from tests.desk.staff import staff
from tests.desk.test_tasks import at, confirm, errors, shown
from tests.factories import GroupFactory, ParliamentarianFactory
from tests.partners import editions
from tests.partners import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def late_in_2026():
    with clock.set_to(date(2026, 11, 20)):
        yield


@pytest.fixture
def clerk(client):
    GroupFactory()
    user = staff("Secretariat")
    client.force_login(user)
    return user


@pytest.fixture
def memorandum() -> Memorandum:
    return make.MemorandumPartyFactory().memorandum


def signing(memorandum: Memorandum, **changes: object) -> dict:
    return {
        "memorandum": memorandum.pk, "role": "signed", "name": "A. Signatory",
        "capacity_en": "Chair", "capacity_fr": "", "on_behalf": "group", "person": "",
        "person_name": "", "source": "Minutes",
    } | changes  # fmt: skip


def test_a_signature_is_shown_then_recorded(client, clerk, memorandum):
    person = ParliamentarianFactory()
    data = signing(memorandum, person=person.pk)
    plan = shown(client, "record_signatory", data)
    assert plan.changes[0] == f"A. Signatory signed “{memorandum}”."
    assert "For: the group itself" in plan.changes
    assert not Signatory.objects.exists()
    confirm(client, "record_signatory", data)
    row = Signatory.objects.get()
    assert (row.for_the_group, row.parliamentarian, row.organisation) == (True, person, None)
    assert row.history.get().history_user == clerk


def test_presence_is_told_as_presence(client, clerk, memorandum):
    party = MemorandumParty.objects.get().organisation
    data = signing(memorandum, role="present", on_behalf=party.pk)
    assert "did not sign" in shown(client, "record_signatory", data).changes[0]
    confirm(client, "record_signatory", data)
    assert (Signatory.objects.get().role, Signatory.objects.get().organisation) == (
        "present",
        party,
    )


def test_a_signatory_twice_keeps_what_was_typed(client, clerk, memorandum):
    make.SignatoryFactory(memorandum=memorandum, name="A. SIGNATORY")
    found = errors(client, "record_signatory", signing(memorandum))
    assert "already named in this memorandum" in str(found["name"])


def following(commitment, **changes: object) -> dict:
    return {
        "commitment": commitment.pk, "day": "2026-11-01", "status": "done",
        "text_en": "It is done.", "text_fr": "", "source": "",
    } | changes  # fmt: skip


def test_a_follow_up_waits_to_be_published(client, clerk):
    commitment = make.CommitmentFactory()
    plan = shown(client, "record_follow_up", following(commitment))
    assert plan.changes[0] == "Meet once a year. On 1 November 2026: done."
    confirm(client, "record_follow_up", following(commitment))
    assert not FollowUp.objects.get().is_published


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"day": "2026-11-21"}, "day", "has not come yet"),
        ({"day": "2020-02-01"}, "day", "before the memorandum was signed"),
        ({"text_en": ""}, "text_en", "Say what happened"),
    ],
)
def test_a_follow_up_that_cannot_be(client, clerk, change, field, sentence):
    found = errors(client, "record_follow_up", following(make.CommitmentFactory(), **change))
    assert sentence in str(found[field])
    assert not FollowUp.objects.exists()


def test_publishing_and_taking_back(client, clerk, memorandum):
    relation = make.RelationFactory(published_at=None, note_en="English only.")
    data = {"relations": [relation.pk], "memoranda": [memorandum.pk]}
    plan = shown(client, "publish_partners", data)
    assert len(plan.changes) == 2
    assert plan.notes == [f"Has no French text: {relation}"]
    assert not Relation.objects.published().exists()
    confirm(client, "publish_partners", data)
    assert Relation.objects.published().exists() and Memorandum.objects.published().exists()
    confirm(client, "withdraw_partners", data)
    assert not Relation.objects.published().exists()
    assert not Memorandum.objects.published().exists()


def test_a_memorandum_with_one_party_is_not_published(client, clerk):
    alone = make.MemorandumFactory()
    found = errors(client, "publish_partners", {"memoranda": [alone.pk]})
    assert "at least two parties" in str(found)


def upload(entry: dict) -> dict:
    return {"file": SimpleUploadedFile("edition.json", editions.as_file(entry))}


def test_an_edition_is_read_reviewed_and_recorded(client, clerk):
    make.SisterGroupFactory(register_name="river-protection")
    page = client.post(at("read_register"), upload(editions.FIRST), follow=True)
    assert "4 changes among the officers." in page.text
    assert "Chair: Orla O&#x27;Brannagh (Thistle Party) is new." in page.text
    keys = SisterProposal.objects.values_list("pk", flat=True)
    data = {f"decision-{key}": "accept" for key in keys}
    data[f"decision-{keys[3]}"] = "dismiss"
    plan = shown(client, "review_register", data)
    assert plan.changes[3] == "Dismissed: Vice-Chair: Colm Eastham (Harbour Party) is new."
    confirm(client, "review_register", data)
    assert SisterOfficer.objects.count() == 3
    assert "Nothing is waiting for review." in client.get(at("review_register")).text


def test_deciding_nothing_is_told(client, clerk):
    make.SisterProposalFactory()
    assert "Decide at least one" in str(errors(client, "review_register", {}))


def test_a_file_of_another_kind_is_refused_with_its_remedy(client, clerk):
    data = {"file": SimpleUploadedFile("a.json", b"<html>")}
    page = client.post(at("read_register"), data)
    assert "this is no JSON" in page.text and "Download the file again." in page.text
    assert not RegisterEdition.objects.exists()


def run(tmp_path, entry: dict, *options: str) -> str:
    path, output = tmp_path / "edition.json", StringIO()
    path.write_bytes(editions.as_file(entry))
    call_command("import_sister_register", path, *options, stdout=output)
    return output.getvalue()


def test_the_command_reads_queues_and_confirms(tmp_path):
    make.SisterGroupFactory(register_name="river-protection", name_en="Rivers")
    dry = run(tmp_path, editions.FIRST, "--dry-run")
    assert "Rivers, 7 May 2025:" in dry and "Dry run" in dry
    assert not RegisterEdition.objects.exists()
    run(tmp_path, editions.FIRST)
    assert SisterProposal.objects.count() == 4
    SisterProposal.objects.all().delete()
    for role, name, party in (("chair", *editions.OFFICERS[0][1:]), *(
        ("vice_chair", name, party) for _role, name, party in editions.OFFICERS[1:]
    )):  # fmt: skip
        make.SisterOfficerFactory(
            organisation=RegisterEdition.objects.get().organisation, role=role, name=name,
            party=party, since=date(2025, 5, 7), until=date(2025, 5, 8), until_precision="unknown",
        )  # fmt: skip
    said = run(tmp_path, editions.SECOND, "--accept", "confirmed")
    assert "No officer changed." in said
    assert "4 officers are recorded as still listed." in said
    assert SisterOfficer.objects.count() == 4
    assert SisterOfficer.objects.filter(until=date(2026, 6, 30)).count() == 4


@pytest.mark.parametrize(
    ("entry", "code"), [(editions.FIRST, 1), ({"persons": []}, 2)], ids=["another", "other kind"]
)
def test_the_command_refuses_with_its_exit_code(tmp_path, entry, code):
    with pytest.raises(CommandError, match="Nothing was changed") as refused:
        run(tmp_path, entry)
    assert refused.value.returncode == code


def memorandum_data(**changes: object) -> dict:
    data: dict[str, object] = {
        "title_en": "A memorandum", "slug": "a-memorandum", "group_is_party": "on",
        "signed_on": "2020-03-01", "signed_precision": "day", "because": "event",
    } | changes  # fmt: skip
    for prefix in ("party_rows", "signatories", "commitments"):
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    return data


def test_the_admin_refuses_a_memorandum_with_one_party_and_keeps_what_was_typed(client, clerk):
    add = reverse("admin:partners_memorandum_add")
    page = client.post(add, memorandum_data())
    assert page.status_code == 200
    assert "A memorandum has at least two parties" in page.text
    assert "a-memorandum" in page.text
    organisation = make.OrganisationFactory()
    data = memorandum_data() | {
        "party_rows-TOTAL_FORMS": 1, "party_rows-0-organisation": organisation.pk,
    }  # fmt: skip
    assert client.post(add, data).status_code == 302
    assert MemorandumParty.objects.get().organisation == organisation


def test_what_readers_have_seen_is_not_deleted(client, clerk, memorandum):
    signatory = make.SignatoryFactory(memorandum=memorandum)
    delete = reverse("admin:partners_signatory_delete", args=[signatory.pk])
    assert client.get(delete).status_code == 200
    confirm(client, "publish_partners", {"memoranda": [memorandum.pk]})
    assert client.get(delete).status_code == 403


@pytest.mark.parametrize(
    "made",
    [
        make.OrganisationFactory,
        make.RelationFactory,
        make.MemorandumPartyFactory,
        make.SignatoryFactory,
        make.CommitmentFactory,
        make.FollowUpFactory,
        make.SisterOfficerFactory,
        make.RegisterEditionFactory,
        make.SisterProposalFactory,
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_table_opens_and_is_searched(client, clerk, made, language):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    row = made()
    base = f"admin:partners_{row._meta.model_name}"
    assert client.get(reverse(f"{base}_changelist"), {"q": "x"}).status_code == 200
    assert client.get(reverse(f"{base}_changelist")).status_code == 200
    assert client.get(reverse(f"{base}_change", args=[row.pk])).status_code == 200


def test_the_front_page_says_what_waits(client, clerk):
    make.SisterProposalFactory()
    make.CommitmentFactory(due=date(2026, 1, 1))
    page = client.get(reverse("admin:index")).text
    assert "1 proposal about a sister group to review" in page
    assert "1 commitment of a memorandum past its day" in page
    assert "1 entry about partners not published" in page

"""What the review and a dry run say that a list would do to the executive."""

from dataclasses import replace

import pytest
from django.core.management import call_command
from django.urls import reverse

from executive.composition import composition
from executive.effects import ExecutiveEffects
from executive.models import Appointment
from executive.telling import finding_in_words
from members.lists.accepting import accept
from members.models import Coverage, Parliamentarian, ProposedChange
from tests.desk.staff import staff
from tests.executive.factories import AppointmentFactory, OfficeFactory, OfficeRuleFactory
from tests.factories import CoverageFactory
from tests.members.lists.digest import registry_digest
from tests.members.lists.importing import AS_OF, queue, seats, take_in
from tests.members.lists.samples import ADA, BENOIT, CORA, DOV, house_xml

pytestmark = pytest.mark.django_db

SHARES = (
    "Would begin: breach: Cora O'Tansy (Vice-Chair) belongs to Liberal Party of Canada, as does "
    "Ada Quillfeather in the same office."
)


@pytest.fixture
def vice_chairs() -> list[Appointment]:
    """Cora, Ada and Benoît, of three parties, and a House so small that one of them covers it."""
    take_in(house_xml([ADA, BENOIT, CORA], with_ids=True))
    seats("house", 1)
    CoverageFactory(subject=Coverage.Subject.EXECUTIVE)
    office = OfficeFactory()
    OfficeRuleFactory(office=office)
    return [
        AppointmentFactory(
            office=office,
            parliamentarian=who,
            party=who.affiliations.on(AS_OF).get().party,
            since=AS_OF,
        )
        for who in Parliamentarian.objects.order_by("sort_key")
    ]


def queued(*members: object) -> list[ProposedChange]:
    list_import = queue(house_xml(members, with_ids=True))
    return list(list_import.changes.select_related("list_import"))


def told(change: ProposedChange) -> list[str]:
    return list(ExecutiveEffects()(change))


CROSSED = replace(CORA, party="Liberal")


def test_a_crossing_says_whose_party_would_be_shared(vice_chairs):
    (change,) = queued(ADA, BENOIT, CROSSED)
    sentences = told(change)
    assert sentences[0] == "Holds an office of the group: Vice-Chair."
    assert SHARES in sentences
    assert any(sentence.startswith("Would begin: notice: Cora") for sentence in sentences)


def test_a_holder_gone_from_the_list_would_not_sit(vice_chairs):
    (change,) = queued(ADA, BENOIT)
    assert change.kind == "gone"
    assert any("Cora O'Tansy (Vice-Chair) does not sit" in sentence for sentence in told(change))


def test_people_outside_the_executive_are_told_of_only_where_it_breaches(vice_chairs):
    vice_chairs[0].delete()
    (change,) = queued(ADA, BENOIT, CROSSED)
    assert told(change) == []


def test_the_last_seat_of_a_vice_chairs_party_is_told_of_whoever_held_it(vice_chairs):
    """Ada sits for nobody but leads; the only seat of her party is Cora's, who crossed to it."""
    cora, ada, _benoit = vice_chairs
    cora.delete()
    ada.parliamentarian.mandates.all().delete()
    row = cora.parliamentarian.affiliations.get()
    row.party = ada.party
    row.save()
    (change,) = [one for one in queued(BENOIT) if one.parliamentarian == cora.parliamentarian]
    assert told(change) == [
        "Would begin: breach: Ada Quillfeather (Vice-Chair) belongs to Liberal Party of Canada, "
        "which is not represented under the rule of that day."
    ]


CHANGES = {
    "crossed": (ADA, BENOIT, CROSSED),
    "left the party": (ADA, BENOIT, replace(CORA, party="Independent")),
    "gone": (ADA, BENOIT),
    "two": (replace(ADA, party="Conservative"), BENOIT, CROSSED),
    "somebody new": (ADA, BENOIT, CORA, replace(DOV, party="NDP")),
}


@pytest.mark.parametrize("members", CHANGES.values(), ids=CHANGES)
def test_accepting_does_what_was_told(vice_chairs, members):
    """Each proposal by itself, on the list's own day."""
    changes = queued(*members)
    assert changes
    for change in changes:
        effects = ExecutiveEffects()
        supposed = effects.suppose(change)
        before = {finding_in_words(one) for one in composition(AS_OF).findings}
        accept(change, by=None, day=AS_OF, close_affiliation=True)
        after = {finding_in_words(one) for one in composition(AS_OF).findings}
        assert {finding_in_words(one) for one in supposed.begun} == after - before
        assert {finding_in_words(one) for one in supposed.ended} == before - after


def test_the_review_shows_it(client, vice_chairs):
    queued(ADA, BENOIT, CROSSED)
    client.force_login(staff("Secretariat"))
    page = client.get(reverse("admin:desk_review"))
    (proposal,) = page.context["proposals"]
    assert SHARES in proposal.told.effects
    decide = client.get(reverse("admin:desk_decide", args=[proposal.change.pk]))
    assert SHARES in decide.context["proposal"].told.effects


def test_a_dry_run_shows_it_and_writes_nothing(vice_chairs, tmp_path, capsys):
    path = tmp_path / "members.xml"
    path.write_bytes(house_xml([ADA, BENOIT, CROSSED], with_ids=True))
    before = registry_digest()
    call_command("import_list", str(path), "--as-of", AS_OF.isoformat(), "--dry-run")
    assert f"  ! {SHARES}\n" in capsys.readouterr().out
    assert registry_digest() == before


@pytest.mark.parametrize("count", [1, 3])
def test_the_review_takes_the_same_queries_for_any_number_of_holders(
    client, vice_chairs, django_assert_num_queries, count
):
    parties = ("NDP", "Green Party", "Independent")
    people = [ADA, BENOIT, CORA]
    changed = [replace(one, party=party) for one, party in zip(people, parties, strict=True)]
    queued(*changed[:count], *people[count:])
    client.force_login(staff("Secretariat"))
    with django_assert_num_queries(28):
        client.get(reverse("admin:desk_review"))

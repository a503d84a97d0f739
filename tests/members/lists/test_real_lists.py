"""The official files themselves, in the folder named by REGISTRY_REAL_DATA."""

import os
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Count

from members.actions import dissolve
from members.lists.accepting import accept_additions, accept_departures
from members.models import (
    Affiliation,
    Chamber,
    Mandate,
    Parliament,
    Parliamentarian,
    ProposedChange,
)
from tests.members.lists.digest import registry_digest
from tests.members.lists.importing import kinds, queue, take_in

pytestmark = [pytest.mark.real_data, pytest.mark.django_db]
LIST_43 = "house/members-43rd-2021-03-12"
DAY_43 = date(2021, 3, 12)
POLL_44 = date(2021, 9, 20)
DAY_45 = date(2026, 6, 1)
SENATE_DAY = date(2025, 10, 22)


def path_of(name: str) -> Path:
    return Path(os.environ["REGISTRY_REAL_DATA"]) / name


def data_of(name: str) -> bytes:
    return path_of(name).read_bytes()


def test_the_43rd_house():
    call_command(
        "import_list",
        str(path_of(f"{LIST_43}.xml")),
        as_of=DAY_43,
        expect=338,
        accept="new",
    )
    assert Parliamentarian.objects.count() == 338
    assert Mandate.objects.open().count() == Mandate.objects.on(DAY_43).count() == 338
    without = Parliamentarian.objects.filter(affiliations__isnull=True)
    assert without.count() == 5
    parties = Affiliation.objects.on(DAY_43).values_list("party__slug", flat=True)
    assert Counter(parties) == {
        "liberal": 154,
        "conservative": 120,
        "bloc-quebecois": 32,
        "ndp": 24,
        "green": 3,
    }
    by_election = Mandate.objects.filter(start_reason="by_election")
    assert {mandate.since for mandate in by_election} == {date(2020, 10, 26)}
    assert not ProposedChange.objects.filter(state="pending").exists()
    assert not kinds(data_of(f"{LIST_43}.xml"))
    assert not kinds(data_of(f"{LIST_43}.csv"))
    assert not kinds(b"\xef\xbb\xbf" + data_of(f"{LIST_43}.csv"))


@pytest.mark.parametrize(("expect", "code"), [("337", 1), ("339", 1)])
def test_a_wrong_count(expect, code):
    before = registry_digest()
    with pytest.raises(CommandError) as refused:
        call_command(
            "import_list", str(path_of(f"{LIST_43}.xml")), as_of=DAY_43, expect=int(expect)
        )
    assert refused.value.returncode == code
    assert registry_digest() == before


def test_english_then_french():
    take_in(data_of("house/members-45th-en-sample.xml"), as_of=DAY_45)
    take_in(data_of("house/members-45th-fr-sample.xml"), as_of=DAY_45)
    assert Parliamentarian.objects.count() == 22
    assert not Parliamentarian.objects.values("house_id").annotate(n=Count("pk")).filter(n__gt=1)
    albas = Mandate.objects.get(parliamentarian__house_id=72029)
    assert albas.constituency_en == "Okanagan Lake West—South Kelowna"
    assert albas.constituency_fr == "Okanagan Lake-Ouest—Kelowna-Sud"
    kwan = Mandate.objects.get(parliamentarian__house_id=89346)
    assert (kwan.constituency_en, kwan.constituency_fr) == ("", "Vancouver-Est")
    assert not ProposedChange.objects.filter(state="pending").exists()


def test_the_senate():
    take_in(data_of("senate/senators-2025-10-22.csv"), as_of=SENATE_DAY)
    assert Mandate.objects.on(SENATE_DAY).filter(chamber__code="senate").count() == 99
    groups = Affiliation.objects.on(SENATE_DAY).values_list("party__abbreviation_en", flat=True)
    assert sorted(Counter(groups).values()) == [5, 13, 16, 19, 43]
    assert Parliamentarian.objects.filter(affiliations__isnull=True).count() == 3
    assert Parliamentarian.objects.filter(family_name="Deacon").count() == 2
    assert Parliamentarian.objects.filter(family_name="Wells").count() == 2
    assert not kinds(data_of("senate/senators-2025-10-22.csv"), as_of=SENATE_DAY)


def test_the_42nd_house_without_dates():
    take_in(data_of("popolo/canada-commons-term-42.csv"), as_of=date(2019, 9, 11))
    assert Parliamentarian.objects.count() == 338
    days = {(mandate.since, mandate.until) for mandate in Mandate.objects.all()}
    assert days == {(date(2015, 10, 19), date(2019, 10, 21))}
    assert Mandate.objects.filter(province__isnull=True).count() == 0
    assert Parliamentarian.objects.get(slug="ginette-petitpas-taylor").given_name == "Ginette"


def test_a_former_member_with_roles():
    take_in(data_of("house/member-9-roles-former.xml"), as_of=date(2023, 12, 1))
    baker = Parliamentarian.objects.get(house_id=9)
    assert [(row.since, row.until) for row in baker.mandates.oldest_first()] == [
        (date(1997, 6, 2), date(2000, 11, 27)),
        (date(2000, 11, 27), date(2002, 3, 26)),
    ]
    assert not baker.affiliations.exists()


@pytest.mark.parametrize("name", ["member-89156-roles.xml", "member-89156-profile.xml"])
def test_a_members_roles_after_the_list(name):
    take_in(data_of(f"{LIST_43}.xml"))
    assert kinds(data_of(f"house/{name}"), as_of=date(2023, 12, 1)) == {"dated_history": 1}


def test_every_other_file_is_refused_by_name_or_header():
    known = ("house/", "senate/", "popolo/")
    root = Path(os.environ["REGISTRY_REAL_DATA"])
    for path in sorted(root.rglob("*.*")):
        name = str(path.relative_to(root))
        if name.startswith(known) and "standings" not in name:
            continue
        with pytest.raises(CommandError) as refused:
            call_command("import_list", str(path), as_of=DAY_45)
        assert refused.value.returncode == 2, name


def successor_of(data: bytes, *, dropped: int) -> bytes:
    """The same House after a poll: everybody but the last `dropped` returned on its day."""
    elected = f"<FromDateTime>{POLL_44}T00:00:00</FromDateTime>"
    printed = data.decode("utf-8-sig")
    text = re.sub(r"<FromDateTime>[^<]+</FromDateTime>", elected, printed)
    members = re.findall(r"<MemberOfParliament>.*?</MemberOfParliament>", text, re.DOTALL)
    for member in members[-dropped:]:
        text = text.replace(member, "")
    return text.encode()


def test_the_43rd_dissolved_and_its_successor_taken_in():
    house = Chamber.objects.get(code="house")
    Parliament.objects.filter(number__gt=43).delete()
    Parliament.objects.filter(number=43).update(dissolved=None, until=None)
    data = data_of(f"{LIST_43}.xml")
    take_in(data, as_of=DAY_43, expect=338)
    dissolve(house, on=date(2021, 8, 15), polling_day=POLL_44, expect=338, by=None)
    assert Mandate.objects.on(date(2021, 9, 19)).count() == 338
    following = queue(successor_of(data, dropped=60), as_of=date(2021, 11, 22))
    counts = Counter(following.changes.values_list("kind", flat=True))
    assert counts == {"returned": 278, "gone": 60}
    assert accept_additions(following, by=None) == 278
    assert accept_departures(following, by=None) == 60
    assert Mandate.objects.open().count() == Mandate.objects.on(POLL_44).count() == 278
    assert Mandate.objects.filter(end_reason="re_elected").count() == 278
    left = Affiliation.objects.filter(end_reason="left_parliament")
    assert set(left.values_list("until", flat=True)) == {POLL_44}
    assert not ProposedChange.objects.filter(state="pending").exists()
    assert not kinds(successor_of(data, dropped=60), as_of=date(2021, 11, 22))

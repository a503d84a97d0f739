"""What readers see of the partners, in both languages; nothing unpublished."""

import json
import re
from io import BytesIO
from itertools import pairwise

import html5lib
import pytest
from django.test import Client
from pypdf import PdfReader

from partners.models import Memorandum, Organisation, Relation
from tests.partners.scene import Scene

LIST, FRENCH_LIST = "/en/partners/", "/fr/partenaires/"
INSTITUTE, SISTER = "/en/partners/institute/", "/en/partners/sister/"

pytestmark = pytest.mark.django_db


def memorandum_of(scene: Scene) -> str:
    return f"/en/partners/memoranda/{scene.memorandum.slug}/"


def addresses(scene: Scene) -> list[str]:
    french = f"/fr/partenaires/protocoles/{scene.memorandum.slug}/"
    return [
        LIST,
        FRENCH_LIST,
        INSTITUTE,
        "/fr/partenaires/institute/",
        SISTER,
        "/fr/partenaires/sister/",
        memorandum_of(scene),
        french,
        f"{LIST}?on=2000-01-15",
        f"{FRENCH_LIST}?on=2022-01-01",
        f"{SISTER}?on=1999-01-01",
    ]


def refused(scene: Scene) -> list[str]:
    return [
        f"{INSTITUTE}?on=nonsense",
        f"{LIST}?colour=red",
        f"{memorandum_of(scene)}?on=2020-01-01",
    ]


def test_every_page_is_sound_in_both_languages(client: Client, the_partners: Scene) -> None:
    for address in (*addresses(the_partners), *refused(the_partners)):
        page = client.get(address)
        assert page.status_code == (400 if address in refused(the_partners) else 200), address
        html5lib.HTMLParser(strict=True).parse(page.text)
        levels = [int(level) for level in re.findall(r"<h([1-6])", page.text)]
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        ids = re.findall(r'\sid="([^"]+)"', page.text)
        assert len(ids) == len(set(ids)), address
        assert page.text.count("<table") == page.text.count("<caption")
        assert "Not for readers." not in page.text
        assert "Hidden Body" not in page.text


def test_the_list_tells_each_relation_with_its_days_source_and_dispute(
    client: Client, the_partners: Scene
) -> None:
    page = client.get(LIST).text
    assert "Elm Institute" in page
    assert "since 1 January 2015" in page
    assert "Pays for the minutes." in page
    assert "https://sources.example/elm" in page
    assert "Another source says that the Oak Trust pays." in page
    assert "Between other organisations" in page
    assert the_partners.memorandum.title_en in page


def test_the_list_speaks_french(client: Client, the_partners: Scene) -> None:
    page = client.get(FRENCH_LIST).text
    assert "Institut des Ormes" in page
    assert '<span lang="en">Tarn Parliament Rivers Group</span>' in page
    assert "depuis le 1er janvier 2015" in page
    assert "Bailleur de fonds" in page


def test_a_day_shows_what_held_and_what_is_not_known(client: Client, the_partners: Scene) -> None:
    page = client.get(LIST, {"on": "2020-06-01"}).text
    held, not_known = page.split("Not known for that day")
    assert "Tarn Parliament Rivers Group" in held
    assert "Adviser" in not_known
    page = client.get(LIST, {"on": "2022-01-01"}).text
    assert "Tarn Parliament Rivers Group" not in page.split('id="memoranda"')[0]
    page = client.get(LIST, {"on": "1990-01-01"}).text
    assert "No relation is recorded for that day." in page


def test_an_organisation_tells_relations_both_ways_memoranda_and_officers(
    client: Client, the_partners: Scene
) -> None:
    page = client.get(SISTER).text
    assert "Officer Number" in page and "Orchard Party" in page
    assert "since 1 January 2020" in page
    assert the_partners.memorandum.title_en in page
    assert "Sister parliamentary group" in page
    assert "is of 1 January 2020" in page
    assert "Officer Number" not in client.get(SISTER, {"on": "2019-01-01"}).text
    other = Relation.objects.get(kind="secretariat").of
    assert "Elm Institute</a>: secretariat" in client.get(f"/en/partners/{other.slug}/").text


def test_what_is_not_published_has_no_page(client: Client, the_partners: Scene) -> None:
    assert client.get("/en/partners/hidden/").status_code == 404
    Memorandum.objects.update(published_at=None)
    assert client.get(memorandum_of(the_partners)).status_code == 404
    assert the_partners.memorandum.title_en not in client.get(LIST).text


def test_a_memorandum_tells_presence_from_signature(client: Client, the_partners: Scene) -> None:
    page = client.get(memorandum_of(the_partners)).text
    signed, present = page.split("Also present, without signing")
    assert signed.count("Signatory Number") == 2
    assert present.count("Signatory Number") == 1 and "(sic)" in present
    assert "/en/members/signing-" in signed
    assert "Chair" in signed and "For the group" in signed


def test_a_commitment_past_its_day_says_what_this_record_knows(
    client: Client, the_partners: Scene
) -> None:
    page = client.get(memorandum_of(the_partners)).text
    assert "that day is past; no end recorded here" in page
    assert "A day was agreed." in page
    assert "1 March 2021, begun" in page


def test_a_signature_makes_a_person_public(client: Client, the_partners: Scene) -> None:
    signatory = the_partners.memorandum.signatories.exclude(parliamentarian=None).get()
    address = f"/en/members/{signatory.parliamentarian.slug}/"
    assert client.get(address).status_code == 200
    Memorandum.objects.update(published_at=None)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_files_hold_what_the_pages_show(client: Client, the_partners: Scene, form: str) -> None:
    for address in (LIST, INSTITUTE, SISTER, memorandum_of(the_partners)):
        answer = client.get(address, {"format": form})
        assert answer.status_code == 200
        content = b"".join(answer.streaming_content)
        assert b"Not for readers." not in content
        assert b"Hidden Body" not in content


def test_json_gives_codes_beside_words(client: Client, the_partners: Scene) -> None:
    answer = client.get(FRENCH_LIST, {"format": "json"})
    rows = json.loads(b"".join(answer.streaming_content))["rows"]
    funder = next(row for row in rows if row["kind_code"] == "funder")
    assert funder["organisation"] == "Institut des Ormes"
    assert funder["address"] == "http://testserver/fr/partenaires/institute/"
    assert funder["first_day"] == "2015-01-01"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/en/partners/memoranda/", ("Signed by", "Also present", "Commitments", "informal group")),
        ("/fr/partenaires/protocoles/", ("Signataires", "Engagements", "groupe informel")),
    ],
)
def test_the_pdf_for_the_counterpart(
    client: Client, the_partners: Scene, address: str, words: tuple[str, ...]
) -> None:
    answer = client.get(f"{address}{the_partners.memorandum.slug}/", {"format": "pdf"})
    assert answer["Content-Type"] == "application/pdf"
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    text = " ".join(text.split())
    for word in words:
        assert word in text
    assert "Not for readers." not in text


def test_a_format_that_there_is_not_is_refused(client: Client, the_partners: Scene) -> None:
    for address in (LIST, INSTITUTE, memorandum_of(the_partners)):
        answer = client.get(address, {"format": "docx"})
        assert answer.status_code == 400
        assert "There is no “docx” download" in answer.text


def test_the_sitemap_names_public_pages(client: Client, the_partners: Scene) -> None:
    page = client.get("/sitemap.xml").text
    for address in (LIST, INSTITUTE, SISTER, memorandum_of(the_partners), FRENCH_LIST):
        assert f"http://testserver{address}</loc>" in page
    assert "hidden" not in page


def test_every_organisation_shown_has_a_page(client: Client, the_partners: Scene) -> None:
    shown = set(re.findall(r'href="(/en/partners/[^"#?]+)"', client.get(LIST).text))
    assert len(shown) >= Organisation.objects.public().count()
    for address in shown:
        assert client.get(address).status_code == 200

"""People without a published tie to the group are met nowhere, and private fields never."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from django.test import Client

from tests.pages.scene import Scene

LINK = re.compile(r'(?:href|src|action)="([^"#]+)')
FILES = ("?format=csv", "?format=json", "?from=1900-01-01", "?from=1900-01-01&format=csv")
MOST_PAGES = 1500


def crawl(client: Client, starts: list[str]) -> Iterator[tuple[str, str]]:
    """Every page and file of this site that can be reached by links, with its text."""
    waiting, seen = list(starts), set(starts)
    while waiting:
        address = waiting.pop()
        answer = client.get(address, follow=True)
        assert answer.status_code in (200, 404), address
        text = b"".join(answer.streaming_content) if answer.streaming else answer.content
        yield address, text.decode(errors="replace")
        if answer.streaming:
            continue
        for link in LINK.findall(text.decode()):
            target = urlsplit(urljoin(address, link.replace("&amp;", "&")))
            path = target.path + (f"?{target.query}" if target.query else "")
            if target.netloc in ("", "testserver") and _ours(target.path) and path not in seen:
                seen.add(path)
                waiting.append(path)
        assert len(seen) < MOST_PAGES


def _ours(path: str) -> bool:
    return path.startswith(("/en/", "/fr/"))


def test_a_crawl_never_meets_an_untied_person_or_a_private_field(
    client: Client, the_scene: Scene
) -> None:
    sitemap = client.get("/sitemap.xml").content.decode()
    listed = [urlsplit(address).path for address in re.findall("<loc>(.*?)</loc>", sitemap)]
    starts = ["/en/", *listed, *(f"/en/members/{query}" for query in FILES)]
    pages = dict(crawl(client, starts))
    assert len(pages) > 60
    for address, text in pages.items():
        for person in the_scene.untied:
            assert person.family_name not in text, address
            assert person.slug not in text, address
        for secret in ("secret@example.org", "A private note", "2031"):
            assert secret not in text, address


@pytest.mark.parametrize("place", range(5))
@pytest.mark.parametrize("query", ["", "?on=2022-05-05", "?format=json"])
def test_an_untied_persons_address_answers_404(
    client: Client, the_scene: Scene, place: int, query: str
) -> None:
    person = the_scene.untied[place]
    assert client.get(f"/en/members/{person.slug}/{query}").status_code == 404


def test_searching_for_an_untied_person_finds_nobody(client: Client, the_scene: Scene) -> None:
    for query in ({"q": "Hidden"}, {"q": "Hidden", "from": "1900-01-01"}):
        page = client.get("/en/members/", query).content.decode()
        assert "Nobody recorded matches these filters." in page


def test_a_merged_record_leads_to_the_one_person(client: Client, the_scene: Scene) -> None:
    answer = client.get("/en/members/double-entry/?on=2009-10-01")
    assert answer.status_code == 301
    assert answer["Location"] == "/en/members/solenne/?on=2009-10-01"


def test_a_record_merged_into_an_untied_person_stays_unseen(
    client: Client, the_scene: Scene
) -> None:
    the_scene.merged.merged_into = the_scene.untied[0]
    the_scene.merged.save()
    assert client.get("/en/members/double-entry/").status_code == 404

"""From every page the other language is one step away, with the question that was asked."""

import html
import re
from urllib.parse import parse_qs, unquote, urlsplit

from django.test import Client
from django.urls import reverse

from tests.bilingual.conftest import Marked
from tests.bilingual.walking import Walk

TWIN = re.compile(r'<a href="([^"]*)" lang="(?:en|fr)" hreflang="(?:en|fr)">')
# The framework leaves the head of the page out of windows of their own and of this page.
WITHOUT_HEAD = re.compile(r"\b_popup=1\b|^/admin/password_change/")
NEXT = re.compile(r'<input type="hidden" name="next" value="([^"]*)">')


def twin_of(page: str) -> str:
    [address] = TWIN.findall(page)
    return html.unescape(address)


def same(one: str, other: str) -> bool:
    """The same page with the same question, however it is written."""
    first, second = urlsplit(one), urlsplit(other)
    return (unquote(first.path), parse_qs(first.query)) == (
        unquote(second.path),
        parse_qs(second.query),
    )


def test_public_pages_lead_to_their_twin_and_back(
    client: Client, public_walk: Walk, marked: Marked
) -> None:
    wrong = []
    for address, page in public_walk.pages.items():
        english = twin_of(page)
        answer = client.get(english)
        there = urlsplit(english).path.startswith("/en/") and answer.status_code == 200
        asked = parse_qs(urlsplit(english).query) == parse_qs(urlsplit(address).query)
        if not (there and asked and same(twin_of(answer.text), address)):
            wrong.append(f"{address} → {english}")
    assert not wrong, "\n".join(wrong)
    assert any("?" in address for address in public_walk.pages)


def test_a_page_that_is_not_there_leads_to_one_that_is(client: Client, marked: Marked) -> None:
    for address in ("/fr/nulle-part/?a=b", "/fr/membres/personne/"):
        english = twin_of(client.get(address).text)
        assert english.startswith("/en/")


def test_the_desk_changes_language_on_the_spot(chief: Client, staff_walk: Walk) -> None:
    wrong = []
    for address, page in staff_walk.pages.items():
        found = {html.unescape(each) for each in NEXT.findall(page)}
        has_head = not WITHOUT_HEAD.search(address)
        if has_head and not any(same(each, address) for each in found):
            wrong.append(f"{address}: {found}")
    assert not wrong, "\n".join(wrong)


def test_the_switch_of_the_desk_keeps_the_question(chief: Client, marked: Marked) -> None:
    address = f"{reverse('admin:members_membership_changelist')}?kind__exact=official&o=1"
    assert '<html lang="fr"' in chief.get(address).text
    answer = chief.post(reverse("set_language"), {"language": "en", "next": address}, follow=True)
    assert answer.redirect_chain == [(address, 302)]
    assert '<html lang="en"' in answer.text

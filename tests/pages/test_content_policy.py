"""Every page that can be reached from home runs nothing inline and loads nothing from elsewhere."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.utils import timezone

from members.models import Group
from tests.pages import scene
from tests.partners import scene as partners_scene
from tests.programme import factories as programme

TAG = re.compile(r"<(\w+)((?:\s+[^\s=>]+(?:=\"[^\"]*\")?)*)\s*/?>")
ATTRIBUTE = re.compile(r"([^\s=]+)(?:=\"([^\"]*)\")?")
LOADS = {
    ("script", "src"),
    ("img", "src"),
    ("img", "srcset"),
    ("source", "src"),
    ("source", "srcset"),
    ("iframe", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("video", "src"),
    ("audio", "src"),
    ("use", "href"),
    ("image", "href"),
}
LINKS_THAT_LOAD = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "preconnect"}
DATA_BLOCK = 'type="application/ld+json"'


def tags(page: str) -> Iterator[tuple[str, dict[str, str]]]:
    for name, inside in TAG.findall(page):
        yield name.lower(), {key.lower(): value for key, value in ATTRIBUTE.findall(inside)}


def mistakes(page: str) -> Iterator[str]:
    if "<style" in page:
        yield "inline style sheet"
    for start in re.findall(r"<script[^>]*>", page):
        if " src=" not in start and DATA_BLOCK not in start:
            yield f"inline script: {start}"
    for name, attributes in tags(page):
        for key, value in attributes.items():
            if key == "style" or key.startswith("on") or value.startswith("javascript:"):
                yield f"{key} on {name}"
            loads = (name, key) in LOADS or (
                (name, key) == ("link", "href")
                and LINKS_THAT_LOAD & set(attributes.get("rel", "").split())
            )
            if loads and not value.startswith(("/static/", "#")):
                yield f"{name} loads {value}"


def test_a_mistake_would_be_seen() -> None:
    assert list(mistakes('<p onclick="x()">')) == ["onclick on p"]
    assert list(mistakes('<p class="a" style="b">')) == ["style on p"]
    assert list(mistakes("<script>x()</script>")) == ["inline script: <script>"]
    assert list(mistakes('<link rel="stylesheet" href="https://elsewhere.example/a.css">'))
    assert list(mistakes('<img alt="" src="//elsewhere.example/a.png">'))
    assert list(mistakes('<a href="javascript:x()">'))
    assert not list(mistakes('<script src="/static/a.js" defer></script><a href="https://a.ca/">'))


@pytest.fixture
def everything(db: None, on_scene_day: None) -> None:
    scene.build(official=1, participating=1)
    Group.objects.update(is_practice=False)
    partners_scene.build()
    told = timezone.now()
    concern = programme.ConcernFactory(published_at=told)
    programme.UpdateFactory(concern=concern, published_at=told)
    event = programme.EventFactory(published_at=told)
    programme.MotionFactory(event=event)
    document = programme.DocumentFactory(published_at=told)
    programme.RecommendationFactory(document=document, published_at=told)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_reached_from_home(client: Client, everything: None, language: str) -> None:
    waiting, seen = [f"/{language}/"], set()
    while waiting:
        address = waiting.pop()
        seen.add(address)
        answer = client.get(address)
        if not answer["Content-Type"].startswith("text/html"):
            continue
        assert answer.status_code == 200, address
        policy = answer["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy, address
        assert not list(mistakes(answer.text)), address
        linked = {
            urlsplit(link).path for link in re.findall(r'<a [^>]*?href="(/[^"]*)"', answer.text)
        }
        ours = {path for path in linked if path.startswith(f"/{language}/")}
        waiting += sorted(ours - seen - set(waiting))
    assert len(seen) > 15

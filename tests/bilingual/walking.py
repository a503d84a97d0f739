"""Every page that can be reached, a few of each kind, and the files they offer."""

import html
import re
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve

# A group's own sheets are told by titles that must be known in both languages at once.
NOT_WALKED = {"admin:desk_sheet_template"}
ENGLISH = re.compile(r"\blang(uage)?=en\b")
HREF = re.compile(r'href="([^"#]+)')


@dataclass
class Walk:
    """From `start` to whatever lies `within` an address: `most` pages of a kind without a question
    and as many with one. `pages` are their texts by address, `files` what answered otherwise.
    """

    client: Client
    start: str
    within: tuple[str, ...]
    most: int
    pages: dict[str, str] = field(default_factory=dict)
    files: dict[str, HttpResponse] = field(default_factory=dict)
    kinds: Counter = field(default_factory=Counter)

    def walked(self) -> "Walk":
        waiting, seen = [self.start], {self.start}
        while waiting:
            address = waiting.pop(0)
            answer = self.client.get(address)
            if not answer.get("Content-Type", "").startswith("text/html"):
                self.files[address] = answer
                continue
            if answer.status_code != 200:
                continue
            page = answer.content.decode()
            self.pages[address] = page
            for found in HREF.findall(page):
                link = html.unescape(found)
                link = f"{urlsplit(address).path}{link}" if link.startswith("?") else link
                if link.startswith(self.within) and link not in seen and not ENGLISH.search(link):
                    seen.add(link)
                    if self._is_one_of_few(link):
                        waiting.append(link)
        return self

    def _is_one_of_few(self, link: str) -> bool:
        parts = urlsplit(link)
        try:
            kind = resolve(parts.path).view_name
        except Resolver404 as error:
            raise AssertionError(f"a link to nowhere: {link}") from error
        if kind in NOT_WALKED:
            return False
        question = parse_qs(parts.query)
        told = (kind, bool(question), *question.get("format", ()), *question.get("language", ()))
        self.kinds[told] += 1
        return self.kinds[told] <= self.most

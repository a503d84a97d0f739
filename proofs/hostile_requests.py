"""Requests that mean harm, and whether what came back is sound."""

import random
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from django.core.signals import got_request_exception
from django.test import Client

from desk.tasks import all_tasks
from proofs.addresses import STAND_INS, every_address
from proofs.hostile_values import MARK, NAMES, upload, value

# What would run in a page: the mark in a tag or an address that nobody escaped.
REFLECTED = re.compile(
    rf"<{MARK}|<script>{MARK}|<img src=x|<svg onload={MARK}|(?:href|src|action)=.?javascript:"
)
LEAVES_SESSION = ("/admin/logout/",)
# Answers 503 by design, where a migration or a guard is missing.
TELLS_OF_THE_SERVER = "/ready/"
WRITES_AT_ONCE = ("/admin/desk/calendar/",)
PAGES = ("text/html", "image/svg+xml", "application/xml", "application/atom+xml")


@dataclass
class Outcome:
    """`wrong`: a line for each answer that was not sound."""

    asked: int = 0
    wrong: list[str] = field(default_factory=list)
    statuses: dict[int, int] = field(default_factory=dict)


class Attack:
    """Requests of one seed, by a visitor and by members of staff; `staff` are signed-in clients.

    Staff post to tasks without confirming, and to the admin's forms with no right to write: what
    they may rightly change is not harm.
    """

    def __init__(self, seed: int, visitor: Client, clerk: Client, reader: Client) -> None:
        self.chance = random.Random(seed)
        self.visitor, self.clerk, self.reader = visitor, clerk, reader
        addresses = [each for each in every_address() if each not in LEAVES_SESSION]
        self.public = [each for each in addresses if not each.startswith("/admin/")]
        self.staff_only = [each for each in addresses if each.startswith("/admin/")]
        self.tasks = [f"/admin/desk/{_path(task.url_name)}/" for task in all_tasks()]
        self.tasks = [each for each in self.tasks if each not in WRITES_AT_ONCE]
        self.outcome = Outcome()
        self.failure: list[str] = []

    def run(self, requests: int) -> Outcome:
        got_request_exception.connect(self._note)
        try:
            for _place in range(requests):
                self._one()
        finally:
            got_request_exception.disconnect(self._note)
        return self.outcome

    def _one(self) -> None:
        kinds = (self._ask_public, self._ask_data, self._post_public, self._ask_staff)
        kinds += (self._post_task, self._upload, self._post_unentitled)
        answer, told = self.chance.choices(kinds, weights=(30, 15, 8, 12, 20, 8, 7))[0]()
        self._judge(answer, told)

    def _ask_public(self) -> tuple[Any, str]:
        address = self._address(self.public) + self._query()
        ask = self.visitor.get if self.chance.random() < 0.9 else self.visitor.head
        return ask(address), address

    def _ask_data(self) -> tuple[Any, str]:
        name = self.chance.choice(("members", "memberships", "popolo", "openapi", "schemas/x"))
        name = name if self.chance.random() < 0.6 else quote(value(self.chance)[:200])
        address = (
            f"/data/{name}.{self.chance.choice(('csv', 'json', 'xlsx', 'exe'))}{self._query()}"
        )
        return self.visitor.get(address, headers=self._headers()), address

    def _post_public(self) -> tuple[Any, str]:
        forms = ("/en/report-an-error/", "/i18n/setlang/", "/admin/login/", "/en/", "/data/x.json")
        address = self.chance.choice(forms)
        fields = self._fields(("message", "contact", "about", "website", "username", "password"))
        fields["language"], fields["website"] = value(self.chance), "x"
        return self.visitor.post(address, fields), address

    def _ask_staff(self) -> tuple[Any, str]:
        address = self._address(self.staff_only) + self._query()
        return self.chance.choice((self.clerk, self.reader)).get(address), address

    def _post_task(self) -> tuple[Any, str]:
        address = self.chance.choice(self.tasks)
        page = self.clerk.get(address)
        form = (page.context_data or {}).get("form") if hasattr(page, "context_data") else None
        names = tuple(form.fields) if form is not None else ()
        return self.clerk.post(address, self._fields((*names, *names, *names))), address

    def _upload(self) -> tuple[Any, str]:
        doors = ("read-list", "read-register", "import-payments", *self._doors())
        address = f"/admin/desk/{self.chance.choice(doors)}/"
        fields = {
            "file": upload(self.chance),
            "as_of": "2021-03-12",
            "total": "40",
            "on": "2021-03-12",
        }
        return self.clerk.post(address, {**fields, "method": "cheque"}), address

    def _doors(self) -> list[str]:
        """Every task whose form takes a file."""
        if not hasattr(self, "_found_doors"):
            self._found_doors = [
                _path(task.url_name)
                for task in all_tasks()
                if "file" in getattr(getattr(task, "form_class", None), "base_fields", {})
            ]
        return self._found_doors

    def _post_unentitled(self) -> tuple[Any, str]:
        address = self._address(self.staff_only)
        return self.reader.post(address, self._fields(())), address

    def _address(self, among: list[str]) -> str:
        """One of them, its parts filled with harm now and then."""
        address = self.chance.choice(among)
        for stand_in in {*STAND_INS.values()} - {"1"}:
            if stand_in in address and self.chance.random() < 0.5:
                address = address.replace(stand_in, quote(value(self.chance)[:200], safe=""))
        return address

    def _query(self) -> str:
        pairs = (
            f"{self.chance.choice(NAMES)}={quote(value(self.chance)[:2000])}"
            for _place in range(self.chance.randint(1, 4))
        )
        broken = self.chance.choice(("", "", "", "&%ff=%fe", "&=", "&&a", "&q=%ED%A0%80", "&q=%"))
        return f"?{'&'.join(pairs)}{broken}"

    def _fields(self, names: tuple[str, ...]) -> dict[str, Any]:
        wanted = [*names, *self.chance.sample(NAMES, 4)]
        return {name: value(self.chance) for name in wanted if name not in ("confirm", "revoke")}

    def _headers(self) -> dict[str, str]:
        names = (
            "If-None-Match",
            "If-Modified-Since",
            "Accept",
            "Accept-Language",
            "Referer",
            "Range",
        )
        plain = value(self.chance).encode("ascii", "ignore").decode()
        clean = "".join(letter for letter in plain if letter.isprintable())[:300]
        return {self.chance.choice(names): clean}

    def _judge(self, answer: Any, told: str) -> None:
        outcome = self.outcome
        outcome.asked += 1
        outcome.statuses[answer.status_code] = outcome.statuses.get(answer.status_code, 0) + 1
        if answer.status_code >= 500 and not told.startswith(TELLS_OF_THE_SERVER):
            outcome.wrong.append(f"{answer.status_code} {told[:300]} {' '.join(self.failure)}")
        elif answer["Content-Type"].split(";")[0] in PAGES and (found := _reflected(answer)):
            outcome.wrong.append(f"reflected {told[:300]}: {found}")
        if MARK in answer.get("Location", "") and answer["Location"].startswith("javascript"):
            outcome.wrong.append(f"sent to {answer['Location'][:100]}")
        if answer.get("Location", "").startswith(("//", "/\\", "https://elsewhere", "http://[")):
            outcome.wrong.append(f"sent to {answer['Location'][:100]} by {told[:200]}")
        self.failure.clear()

    def _note(self, **told: Any) -> None:
        request = told["request"]
        self.failure.append(f"{request.method} {request.path[:200]}")


def _reflected(answer: Any) -> str:
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    found = REFLECTED.search(body.decode(errors="replace"))
    return found[0][:200] if found else ""


def _path(url_name: str) -> str:
    return url_name.removeprefix("desk_").replace("_", "-")

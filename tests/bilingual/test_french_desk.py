"""The same at the desk and in the admin: pages, and what forms say of entries they refuse."""

import pytest
from django.conf import settings
from django.contrib import admin
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from desk.tasks import all_tasks
from tests.bilingual.conftest import Marked
from tests.bilingual.files import texts_of_file
from tests.bilingual.reading import texts_of, unmarked
from tests.bilingual.walking import Walk

NOTHING, NONSENSE = "", "-9"


def told(address: str, page: str, marked: Marked) -> list[str]:
    return [f"{address}: {text}" for text in unmarked(texts_of(page), marked.as_written)]


def told_in_file(address: str, answer: HttpResponse, marked: Marked) -> list[str]:
    texts = texts_of_file(answer)
    return [f"{address}: {text}" for text in unmarked(texts, marked.as_written)]


def test_staff_pages(staff_walk: Walk, marked: Marked) -> None:
    found = [text for page in staff_walk.pages.items() for text in told(*page, marked)]
    assert not found, "\n".join(dict.fromkeys(found))
    assert len(staff_walk.kinds) > 300


def test_staff_files(staff_walk: Walk, marked: Marked) -> None:
    found = [text for file in staff_walk.files.items() for text in told_in_file(*file, marked)]
    assert not found, "\n".join(dict.fromkeys(found))


def test_signing_in(client: Client, marked: Marked) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "fr"
    for answer in (client.get("/admin/login/"), client.post("/admin/login/", {"username": "zz"})):
        assert told("/admin/login/", answer.text, marked) == []


@pytest.mark.parametrize("entry", [NOTHING, NONSENSE])
def test_what_tasks_refuse(chief: Client, marked: Marked, entry: str) -> None:
    found = []
    for task in all_tasks():
        address = reverse(f"admin:{task.url_name}")
        form = chief.get(address).context.get("form") if hasattr(task, "form_class") else None
        if form is not None:
            answer = chief.post(address, dict.fromkeys(form.fields, entry))
            if answer.status_code == 200:
                found += told(address, answer.text, marked)
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("entry", [NOTHING, NONSENSE])
def test_what_the_admin_refuses(chief: Client, marked: Marked, entry: str) -> None:
    found = []
    for model in admin.site._registry:
        names = f"{model._meta.app_label}_{model._meta.model_name}"
        address = reverse(f"admin:{names}_add")
        page = chief.get(address)
        if page.status_code == 200:
            form = page.context["adminform"].form
            management = {
                f"{each.formset.prefix}-{part}_FORMS": "0"
                for each in page.context["inline_admin_formsets"]
                for part in ("TOTAL", "INITIAL")
            }
            answer = chief.post(address, dict.fromkeys(form.fields, entry) | management)
            if answer.status_code == 200:
                found += told(address, answer.text, marked)
    assert not found, "\n".join(dict.fromkeys(found))

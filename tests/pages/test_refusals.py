"""Pages that refuse speak the reader's language."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation


@pytest.mark.parametrize(
    ("language", "words"), [("en", "This form has expired"), ("fr", "Ce formulaire a expiré")]
)
def test_a_form_that_has_expired(db: None, language: str, words: str) -> None:
    with translation.override(language):
        address = reverse("pages:correction")
    answer = Client(enforce_csrf_checks=True).post(address, {"text": "Ours"})
    assert answer.status_code == 403
    assert f"<h1>{words}</h1>" in answer.text
    assert f'<html lang="{language}">' in answer.text

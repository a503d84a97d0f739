import pytest
from django.test import Client


@pytest.mark.django_db
def test_the_health_page_answers_without_a_cookie(client: Client) -> None:
    response = client.get("/health/")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert not response.cookies

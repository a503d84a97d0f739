import pytest
from django.test import Client, override_settings


@pytest.mark.django_db
@override_settings(NOINDEX=True)
def test_a_demonstration_asks_to_be_left_out_of_search_engines_static_files_included() -> None:
    client = Client()
    assert client.get("/health/").headers["X-Robots-Tag"] == "noindex, nofollow"
    response = client.get("/static/admin/css/base.css")
    response.close()
    assert response.status_code == 200
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.django_db
def test_a_registry_in_use_may_be_found() -> None:
    assert "X-Robots-Tag" not in Client().get("/health/").headers

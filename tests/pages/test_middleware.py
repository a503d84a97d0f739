import pytest
from django.http import HttpResponseBase
from django.test import RequestFactory
from django.test.client import ClientHandler


def as_sent(method: str, path: str) -> HttpResponseBase:
    """The whole chain's answer as a server gets it: the test client drops bodies on its own."""
    handler = ClientHandler()
    handler.load_middleware()
    return handler.get_response(RequestFactory().generic(method, path))


def body(response: HttpResponseBase) -> bytes:
    sent = b"".join(response)
    response.close()
    return sent


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "/en/",
        "/fr/membres/",
        "/en/members/?format=csv",
        "/en/members/?format=xlsx",
        "/en/nowhere/",
        "/admin/login/",
        "/health/",
        "/static/css/base.css",
    ],
)
def test_head_sends_the_headers_of_get_and_no_body(path: str) -> None:
    get, head = as_sent("GET", path), as_sent("HEAD", path)
    assert head.status_code == get.status_code
    assert head.headers.get("Content-Length") == get.headers.get("Content-Length")
    assert head.headers["Content-Type"] == get.headers["Content-Type"]
    assert body(get)
    assert body(head) == b""

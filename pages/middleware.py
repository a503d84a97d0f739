from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render

from record.lock import is_lost_race

SECONDS_UNTIL_NEXT_TRY = "5"


class NoIndexMiddleware:
    """Asks search engines to keep the whole site out, downloads and static files included."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if not settings.NOINDEX:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response


class HeadersOnlyMiddleware:
    """Answers HEAD as GET without the body, which Django leaves to the server and servers complain
    of. First of all middleware, so that the length of the body has been measured before.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.method == "HEAD":
            if isinstance(response, StreamingHttpResponse):
                response.streaming_content = ()
            elif isinstance(response, HttpResponse):
                response.content = b""
        return response


class BusyMiddleware:
    """Where another writer kept the database too long, nothing was saved: says so, with status 503.
    A form that can tell it beside its fields has done so before."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not is_lost_race(error):
            return None
        response = render(request, "503.html", status=503)
        response["Retry-After"] = SECONDS_UNTIL_NEXT_TRY
        return response

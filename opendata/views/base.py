"""What every address under /data/ does alike: language, conditions, who may read, refusals."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import translation
from django.utils.cache import get_conditional_response
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from exports.errors import ExportError
from opendata import questions, state
from opendata.problems import problem
from opendata.questions import Question, Unanswerable

METHODS = "GET, HEAD, OPTIONS"


class NotHere(LookupError):
    """str() is a sentence for the reader."""


class Withdrawn(LookupError):
    """str() is a sentence for the reader."""


@method_decorator(csrf_exempt, name="dispatch")  # nothing is written, so 405 is the honest answer
class DataView(View):
    """Subclasses say in `heeds` which questions they take, and `answer` one."""

    http_method_names = ["get", "head", "options"]
    heeds: tuple[str, ...] = ("lang",)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        language = questions.language_of(request.GET)
        with translation.override(language):
            response = super().dispatch(request, *args, **kwargs)
        response["Content-Language"] = language
        response["Access-Control-Expose-Headers"] = "ETag, Link, Content-Disposition"
        response["X-Content-Type-Options"] = "nosniff"
        return response

    def get(self, request: HttpRequest, **names: str) -> HttpResponseBase:
        try:
            question = questions.read(request.GET, self.heeds)
            return self.conditionally(question, names)
        except (Unanswerable, ExportError) as refused:
            return problem(400, str(refused))
        except NotHere as refused:
            return problem(404, str(refused))
        except Withdrawn as refused:
            return problem(410, str(refused))

    def conditionally(self, question: Question, names: dict[str, str]) -> HttpResponseBase:
        """By the date, which is of whole seconds; by the ETag every public visit is."""
        self.find(names)
        changed = state.last_modified()
        unchanged = get_conditional_response(self.request, last_modified=int(changed.timestamp()))
        response = unchanged or self.answer(question)
        response["Last-Modified"] = state.http_date(changed)
        return response

    def find(self, names: dict[str, str]) -> None:
        """Where the address names something; raises NotHere."""

    def answer(self, question: Question) -> HttpResponseBase:
        raise NotImplementedError

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = HttpResponse(status=204, headers={"Allow": METHODS})
        response["Access-Control-Allow-Methods"] = METHODS
        response["Access-Control-Allow-Headers"] = "If-None-Match, If-Modified-Since"
        return response

    def http_method_not_allowed(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        response = problem(405, _("Data can be read, not written."))
        response["Allow"] = METHODS
        return response


class NothingHere(DataView):
    def get(self, request: HttpRequest, **names: str) -> HttpResponse:
        return problem(404, _("No file has this address. The catalogue lists every one."))

"""The editions as people read them, and as the files they are."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views import View

from exports.responses import archive_response
from opendata.editions import files
from opendata.editions.pages import ChangesPage, EditionPage
from opendata.models import Edition, EditionContent, EditionWithdrawal
from opendata.questions import Question
from opendata.views.base import DataView, NotHere, Withdrawn
from opendata.views.documents import DocumentView


class ChangesView(View):
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        return render(request, "opendata/changes.html", {"shown": ChangesPage()})


class EditionView(View):
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        edition = get_object_or_404(
            Edition.objects.select_related("previous", "withdrawal"), number=number
        )
        context = {"edition": edition, "shown": EditionPage(edition)}
        return render(request, "opendata/edition.html", context)


class EditionsListView(DocumentView):
    """Every edition with its hash and where its files are."""

    def document(self) -> Any:
        return files.listing(self.request.build_absolute_uri)


class FrozenView(DataView):
    """A file of an edition, which never changes: its own hash is its ETag."""

    def find(self, names: dict[str, str]) -> None:
        rows = EditionContent.objects.select_related("edition")
        number = int(names["number"])
        found = rows.filter(edition__number=number).first()
        if found is None and EditionWithdrawal.objects.filter(edition=number).exists():
            raise Withdrawn(_("This edition was withdrawn. Its page tells why, and its hash."))
        if found is None:
            raise NotHere(_("There is no edition of that number. The list tells every one."))
        self.content = found

    def conditionally(self, question: Question, names: dict[str, str]) -> HttpResponseBase:
        self.find(names)
        etag = f'"{self.etag_of(self.content.edition, question)}"'
        unchanged = get_conditional_response(self.request, etag)
        response = unchanged or self.answer(question)
        response["ETag"] = etag
        return response

    def etag_of(self, edition: Edition, question: Question) -> str:
        return edition.content_hash

    def stem(self) -> str:
        return f"edition-{self.content.edition.number}"


class EditionFileView(FrozenView):
    """The very bytes whose hash is published."""

    def answer(self, question: Question) -> HttpResponse:
        response = HttpResponse(self.content.text.encode(), content_type="application/json")
        response["Content-Disposition"] = f'attachment; filename="{self.stem()}.json"'
        return response


class EditionTablesView(FrozenView):
    """Its tables as CSV, made from its text and from nothing else."""

    def etag_of(self, edition: Edition, question: Question) -> str:
        return f"{edition.content_hash}-{question.language}"

    def answer(self, question: Question) -> HttpResponse:
        content = files.tables_of(self.content.text, question.language)
        return archive_response(content, self.stem(), "edition")

"""One table as a file, of any day, whole or page by page."""

from urllib.parse import urlencode

from django.http import HttpResponseBase
from django.utils.translation import gettext as _

from exports.responses import table_response
from opendata import catalogue
from opendata.files import NoSuchPage, file_of
from opendata.questions import Question
from opendata.views.base import DataView, NotHere


class TableView(DataView):
    """Paged answers name their neighbours in the Link header (RFC 8288)."""

    heeds = ("on", "lang", "page")

    def find(self, names: dict[str, str]) -> None:
        self.format = names["format"]
        try:
            self.table = catalogue.tables()[names["table"]]
        except KeyError:
            refusal = _("There is no table of that name. The catalogue lists every one.")
            raise NotHere(refusal) from None

    def answer(self, question: Question) -> HttpResponseBase:
        try:
            table, pages = file_of(self.table, question)
        except NoSuchPage as missing:
            raise NotHere(_("The last page is %(last)d.") % {"last": missing.last}) from None
        response = table_response(table, self.format, self.stem(question))
        if question.page is not None:
            response["Link"] = ", ".join(self.links(question.page, pages))
        return response

    def stem(self, question: Question) -> str:
        day = f"-{question.on.isoformat()}" if question.on else ""
        page = f"-{question.page}" if question.page else ""
        return f"{self.table.name}{day}{page}"

    def links(self, page: int, pages: int) -> list[str]:
        numbers = {"first": 1, "prev": page - 1, "next": page + 1, "last": pages}
        return [
            f'<{self.address_of(number)}>; rel="{relation}"'
            for relation, number in numbers.items()
            if 1 <= number <= pages
        ]

    def address_of(self, page: int) -> str:
        asked = self.request.GET.dict() | {"page": str(page)}
        return self.request.build_absolute_uri(f"{self.request.path}?{urlencode(asked)}")

"""What describes the data to software, and the people in a form that others read."""

import json
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from opendata import datapackage, openapi, popolo, schemas
from opendata.questions import Question
from opendata.views.base import DataView, NotHere


class DocumentView(DataView):
    content_type = "application/json"

    def document(self) -> Any:
        raise NotImplementedError

    def answer(self, question: Question) -> HttpResponse:
        content = json.dumps(self.document(), ensure_ascii=False, indent=1)
        return HttpResponse(content + "\n", content_type=self.content_type)


class DatapackageView(DocumentView):
    def document(self) -> Any:
        return datapackage.document(self.request.build_absolute_uri("/data/"))


class OpenapiView(DocumentView):
    def document(self) -> Any:
        return openapi.document(self.request.build_absolute_uri("/"))


class PopoloView(DocumentView):
    def document(self) -> Any:
        return popolo.document()


class SchemaView(DocumentView):
    content_type = "application/schema+json"

    def find(self, names: dict[str, str]) -> None:
        try:
            self.schema = schemas.named()[names["name"]]
        except KeyError:
            refusal = _("There is no schema of that name. The catalogue lists every one.")
            raise NotHere(refusal) from None

    def document(self) -> Any:
        return self.schema()

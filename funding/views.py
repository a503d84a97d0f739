from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View

from exports.errors import ExportError
from exports.responses import table_response
from exports.table import Table
from funding.fiscal_years import fiscal_year_starts
from funding.models import Grant
from funding.public.forms import FundingForm, GrantForm
from funding.public.grant_page import GrantPage
from funding.public.page import TABLES, FundingPage
from funding.public.support import public_grants
from funding.public.tables import grant_table, table_of


class MoneyView(View):
    """`?format=` answers with a file."""

    http_method_names = ["get", "head", "options"]
    template = ""

    def show(self, form: Form, status: int = 200, **context: Any) -> HttpResponse:
        return render(self.request, self.template, {"form": form, **context}, status=status)

    def answer(
        self, form: Form, table: Callable[[], Table], stem: str, **context: Any
    ) -> HttpResponseBase:
        wanted = self.request.GET.get("format")
        if not wanted:
            return self.show(form, **context)
        try:
            return table_response(table(), wanted, stem)
        except ExportError as mistake:
            form.add_error(None, str(mistake))
            return self.show(form, status=400, **context | {"shown": None})


class FundingView(MoneyView):
    """A file holds the one table that `?table=` names."""

    template = "funding/overview.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        starts = fiscal_year_starts()
        form = FundingForm(request.GET, starts, TABLES, label_suffix="")
        if not form.is_valid():
            return self.show(form, status=400)
        page = FundingPage(form, starts, request.GET)
        name = form.cleaned_data["table"] or TABLES[0]

        def table() -> Table:
            return table_of(page, name, address=self.address_of)

        return self.answer(form, table, _("funding"), shown=page)

    def address_of(self, grant: Grant) -> str:
        return self.request.build_absolute_uri(reverse("funding:grant", args=[grant.reference]))


class GrantView(MoneyView):
    """Of a published grant; no other has a page."""

    template = "funding/grant.html"

    def get(self, request: HttpRequest, reference: str) -> HttpResponseBase:
        grant = get_object_or_404(public_grants(), reference=reference)
        form = GrantForm(request.GET, label_suffix="")
        if not form.is_valid():
            return self.show(form, status=400, grant=grant)
        page = GrantPage(grant, form.day(), request.GET)

        def table() -> Table:
            return grant_table(page.statement, page.day)

        return self.answer(form, table, reference, grant=grant, shown=page)

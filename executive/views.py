from django.core.paginator import EmptyPage, PageNotAnInteger
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View

from executive.day_page import DayPage
from executive.exports import day_table, history_table
from executive.forms import DayForm, HistoryForm
from executive.history_page import HistoryPage
from exports.errors import ExportError
from exports.responses import table_response
from members.models import Parliamentarian
from record import visit


class ExecutiveView(View):
    """`?format=` answers with a file."""

    http_method_names = ["get", "head", "options"]
    template = ""

    def show(self, form: Form, status: int = 200, **context: object) -> HttpResponse:
        return render(self.request, self.template, {"form": form, **context}, status=status)

    def refuse(self, form: Form, mistake: Exception) -> HttpResponse:
        form.add_error(None, str(mistake))
        return self.show(form, status=400)

    def address_of(self, person: Parliamentarian) -> str:
        path = reverse("pages:parliamentarian", args=[person.slug])
        return self.request.build_absolute_uri(path)


class DayView(ExecutiveView):
    template = "executive/day.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        form = DayForm(request.GET, label_suffix="")
        if not form.is_valid():
            return self.show(form, status=400)
        day = DayPage(form.day(), request.GET, visit.kept_of_people(request))
        wanted = request.GET.get("format")
        if not wanted:
            return self.show(form, shown=day)
        try:
            return table_response(day_table(day, address=self.address_of), wanted, _("executive"))
        except ExportError as mistake:
            return self.refuse(form, mistake)


class HistoryView(ExecutiveView):
    """All pages of the table are in a file, and all of them in the picture."""

    template = "executive/history.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        form = HistoryForm(request.GET)
        if not form.is_valid():
            return self.show(form, status=400)
        history = HistoryPage(request.GET)
        try:
            if request.GET.get("format"):
                return self.download(history)
            history.page  # noqa: B018 - asked for here, where a number out of range is answered
        except (ExportError, PageNotAnInteger) as mistake:
            return self.refuse(form, mistake)
        except EmptyPage:
            return self.no_such_page(history)
        return self.show(form, shown=history)

    def no_such_page(self, history: HistoryPage) -> HttpResponse:
        last = history.paginator.num_pages
        list_address = reverse("executive:history")
        context = {"number": last, "last": history.address_of(last), "list": list_address}
        return render(self.request, "includes/no_such_page.html", context, status=404)

    def download(self, history: HistoryPage) -> HttpResponseBase:
        table = history_table(history.newest_first, address=self.address_of)
        return table_response(table, self.request.GET["format"], _("history of the executive"))

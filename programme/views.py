from collections.abc import Callable
from typing import Any

from django.core.paginator import EmptyPage, PageNotAnInteger
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views import View

from exports.errors import ExportError
from exports.responses import table_response
from exports.table import Table
from members.models import Group
from members.notice import notice
from members.paging import Paged
from partners.forms import DayForm, NoQuestionForm
from programme import exports
from programme.calendar import CONTENT_TYPE, calendar_of
from programme.models import AreaOfConcern, Document, Event, Recommendation
from programme.public.addresses import Page, path_of
from programme.public.concerns_page import ConcernPage, ConcernsPage
from programme.public.documents_page import DocumentPage, DocumentsPage
from programme.public.event_page import TABLES, EventPage
from programme.public.events_page import EventsPage, events_form
from programme.public.forms import TableForm
from programme.public.reading import recommendations_to_list
from programme.public.recommendations_page import RecommendationPage, RecommendationsPage
from tenure import clock


class ProgrammeView(View):
    """`?format=` answers with a file."""

    http_method_names = ["get", "head", "options"]
    template = ""

    def show(self, form: Form, status: int = 200, **context: Any) -> HttpResponse:
        return render(self.request, self.template, {"form": form, **context}, status=status)

    def answer(
        self, form: Form, table: Callable[[], Table], stem: str, **context: Any
    ) -> HttpResponseBase:
        """The page or the file; a page of a list that is out of range is told as such."""
        wanted, listed = self.request.GET.get("format"), context.get("shown")
        try:
            if wanted:
                return table_response(table(), wanted, stem)
            if isinstance(listed, Paged):
                listed.page  # noqa: B018 - asked for here, where a mistake is answered
        except (ExportError, PageNotAnInteger) as mistake:
            form.add_error(None, str(mistake))
            return self.show(form, status=400, **context | {"shown": None})
        except EmptyPage:
            return self.no_such_page(listed)
        return self.show(form, **context)

    def no_such_page(self, listed: Paged) -> HttpResponse:
        last = listed.paginator.num_pages
        context = {"number": last, "last": listed.address_of(last), "list": self.request.path}
        return render(self.request, "includes/no_such_page.html", context, status=404)

    def address_of(self, row: Page) -> str:
        return self.request.build_absolute_uri(path_of(row))


class ConcernsView(ProgrammeView):
    template = "programme/concerns.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        form = DayForm(request.GET, label_suffix="")
        if not form.is_valid():
            return self.show(form, status=400)
        page = ConcernsPage(form.asked(), request.GET)

        def table() -> Table:
            return exports.concerns_table(page.shown.rows, address=self.address_of)

        return self.answer(form, table, _("areas of concern"), shown=page)


class ConcernView(ProgrammeView):
    template = "programme/concern.html"

    def get(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        concern = get_object_or_404(AreaOfConcern.objects.published(), slug=slug)
        form, page = NoQuestionForm(request.GET), ConcernPage(concern)
        if not form.is_valid():
            return self.show(form, status=400, concern=concern)

        def table() -> Table:
            return exports.updates_table(page.updates)

        return self.answer(form, table, slug, concern=concern, shown=page)


class EventsView(ProgrammeView):
    template = "programme/events.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        form = events_form(request.GET)
        if not form.is_valid():
            return self.show(form, status=400)
        page = EventsPage(form, request.GET)

        def table() -> Table:
            return exports.events_table(page.all, address=self.address_of)

        return self.answer(form, table, _("events"), shown=page)


class EventView(ProgrammeView):
    """A file holds the one table that `?table=` names."""

    template = "programme/event.html"

    def get(self, request: HttpRequest, reference: str) -> HttpResponseBase:
        events = Event.objects.published().with_is_over(clock.today())
        event = get_object_or_404(events, reference=reference)
        form, page = TableForm(request.GET, TABLES), EventPage(event)
        if not form.is_valid():
            return self.show(form, status=400, event=event)

        def table() -> Table:
            if form.cleaned_data["table"] == "motions":
                return exports.motions_table(page.motions)
            return exports.attendance_table(page.attendances)

        return self.answer(form, table, reference, event=event, shown=page)


class CalendarView(ProgrammeView):
    """All events whose day is known."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.calendar(Event.objects.published().order_by("day", "pk"), "events")

    def calendar(self, events: Any, stem: str) -> HttpResponse:
        told, name = notice(Group.objects.the()), _("Events of the group")
        content = calendar_of(events, name=name, notice=told, address=self.address_of)
        response = HttpResponse(content, content_type=CONTENT_TYPE)
        response["Content-Disposition"] = f'attachment; filename="{stem}.ics"'
        return response


class EventCalendarView(CalendarView):
    """404 also for an event whose day is not known: no calendar could hold it."""

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        dated = Event.objects.published().filter(day_precision="day")
        event = get_object_or_404(dated, reference=reference)
        return self.calendar([event], event.reference)


class RecommendationsView(ProgrammeView):
    template = "programme/recommendations.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        page = RecommendationsPage(request.GET)
        if not page.form.is_valid():
            return self.show(page.form, status=400)

        def table() -> Table:
            return exports.recommendations_table(page.rows, address=self.address_of)

        return self.answer(page.form, table, _("recommendations"), shown=page)


class RecommendationView(ProgrammeView):
    template = "programme/recommendation.html"

    def get(self, request: HttpRequest, document: str, number: int) -> HttpResponseBase:
        rows = recommendations_to_list(Recommendation.objects.public())
        row = get_object_or_404(rows, document__slug=document, number=number)
        form, page = NoQuestionForm(request.GET), RecommendationPage(row)
        if not form.is_valid():
            return self.show(form, status=400, recommendation=row)

        def table() -> Table:
            return exports.responses_table(page.responses)

        return self.answer(form, table, f"{document}-{number}", recommendation=row, shown=page)


class DocumentsView(ProgrammeView):
    template = "programme/documents.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        form, page = NoQuestionForm(request.GET), DocumentsPage(request.GET)
        if not form.is_valid():
            return self.show(form, status=400)

        def table() -> Table:
            return exports.documents_table(page.rows, address=self.address_of)

        return self.answer(form, table, _("documents"), shown=page)


class DocumentView(ProgrammeView):
    template = "programme/document.html"

    def get(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        documents = Document.objects.published().prefetch_related("author_organisations")
        document = get_object_or_404(documents, slug=slug)
        form, page = NoQuestionForm(request.GET), DocumentPage(document)
        if not form.is_valid():
            return self.show(form, status=400, document=document)

        def table() -> Table:
            rows = page.recommendations
            return exports.recommendations_table(rows, address=self.address_of)

        return self.answer(form, table, slug, document=document, shown=page)

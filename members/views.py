from django.core.paginator import EmptyPage, PageNotAnInteger
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View

from exports.errors import ExportError
from exports.responses import table_response
from members.exports import roster_table, years_table
from members.forms import Choosable, RosterForm, answerable
from members.models import Group, Parliamentarian
from members.roster_page import RosterPage
from members.years import MembershipYears
from record import visit
from record.kept import Kept


class RosterView(View):
    """`?format=` answers with the same list as a file, all pages of it."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponseBase:
        kept = visit.kept_of_people(request)
        form = answerable(request.GET, kept)
        if form is None:
            return self.refuse(kept)
        roster = RosterPage(form, request.GET, kept)
        try:
            if request.GET.get("format"):
                return self.download(roster)
            roster.page  # noqa: B018 - asked for here, where a number out of range is answered
        except (ExportError, PageNotAnInteger) as mistake:
            return self.refuse(kept, str(mistake))
        except EmptyPage:
            return self.no_such_page(roster)
        return render(request, "members/roster.html", {"form": form, "roster": roster})

    def refuse(self, kept: Kept, mistake: str = "") -> HttpResponse:
        """Saying what is wrong with the question, or what else went wrong with a sound one."""
        form = RosterForm(self.request.GET, Choosable(kept))
        if form.is_valid():
            form.add_error(None, mistake)
        return render(self.request, "members/roster.html", {"form": form}, status=400)

    def no_such_page(self, roster: RosterPage) -> HttpResponse:
        last = roster.paginator.num_pages
        list_address = reverse("members:roster")
        context = {"number": last, "last": roster.address_of(last), "list": list_address}
        return render(self.request, "includes/no_such_page.html", context, status=404)

    def download(self, roster: RosterPage) -> HttpResponseBase:
        filters = tuple((chip.label, chip.value) for chip in roster.chips)
        table = roster_table(roster.roster, filters=filters, address=self.address_of)
        return table_response(table, self.request.GET["format"], _("parliamentarians"))

    def address_of(self, person: Parliamentarian) -> str:
        path = reverse("pages:parliamentarian", args=[person.slug])
        return self.request.build_absolute_uri(path)


class MembershipYearsView(View):
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponseBase:
        shown = MembershipYears(Group.objects.the(), request.GET)
        wanted = request.GET.get("format")
        if not wanted:
            return render(request, "members/years.html", {"shown": shown})
        try:
            return table_response(years_table(shown.newest_first), wanted, _("membership by year"))
        except ExportError as mistake:
            context = {"shown": shown, "mistake": mistake}
            return render(request, "members/years.html", context, status=400)

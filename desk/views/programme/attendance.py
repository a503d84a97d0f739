"""Take attendance: choose the event, then say who was there."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import View

from desk.forms.fields import everyone
from desk.forms.programme.attendance import AttendanceForm
from desk.previews import Outcome, Plan, PreviewedTask
from desk.views.programme.telling import page_of, told
from members.admin.today import told_apart
from members.models import Mandate, Parliamentarian
from programme.actions import take_attendance
from programme.models import Event
from record.bilingual import localized
from tenure import clock
from tenure.points import PointPrecision
from tenure.querysets import dated_by_q

ADD_ATTENDANCE = "programme.add_attendance"
EVENTS_SHOWN = 60
SUGGESTED, OTHERS_SUGGESTED = 20, 5


class TakeAttendance(PermissionRequiredMixin, View):
    """The events there is attendance to take of, with their papers."""

    site: AdminSite | None = None
    url_name = "desk_take_attendance"
    permission_required = "programme.view_attendance"
    raise_exception = True
    http_method_names = ["get", "head", "options"]
    title = _("Take attendance")
    explanation = _("Who was at an event; the sign-in sheet and the list to invite from.")

    def get(self, request: HttpRequest) -> HttpResponse:
        events = Event.objects.exclude(status=Event.Status.CANCELLED).order_by("-day", "-pk")
        counted = events.annotate(taken=Count("attendances"))
        context = self.site.each_context(request) | {
            "title": self.title,
            "explanation": self.explanation,
            "events": counted[:EVENTS_SHOWN],
            "come": set(
                events.filter(dated_by_q("day", clock.today())).values_list("pk", flat=True)
            ),
            "may_take": request.user.has_perm(ADD_ATTENDANCE),
        }
        return render(request, "admin/desk/programme_events.html", context)


class AttendanceOf(PreviewedTask):
    url_name = "desk_attendance"
    permission_required = ADD_ATTENDANCE
    button = _("Record the attendance")
    form_class = AttendanceForm
    template_name = "admin/desk/programme_attendance.html"

    @cached_property
    def event(self) -> Event:
        return get_object_or_404(Event, pk=self.kwargs["pk"])

    @property
    def title(self) -> str:
        facts = {"event": self.event, "day": self.event.day_in_words}
        return _now("Attendance: %(event)s, %(day)s") % facts

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"event": self.event}

    def get_context_data(self, **context: object) -> dict:
        taken = self.event.attendances.select_related("parliamentarian")
        return super().get_context_data(**context) | {"event": self.event, "taken": taken}

    def fieldsets_of(self, form: AttendanceForm) -> Sequence[tuple[object, dict]]:
        found: list[tuple[object, dict]] = []
        if form.settling:
            found.append((_("Names to settle"), {"fields": form.settling}))
        if form.reasons:
            found.append((_("Did not sit that day"), {"fields": form.reasons}))
        return [
            *found,
            (None, {"fields": ("role", "people", "names")}),
            (_("Represented by staff"), {"fields": ("staff_names",)}),
            (_("Guests"), {"fields": ("guests", "guests_agreed")}),
            (_("Source"), {"fields": ("source",)}),
        ]

    def plan(self, form: AttendanceForm) -> Plan:
        settled, role = form.cleaned_data["settled"], form.cleaned_data["role"]
        role_said = dict(form.fields["role"].choices)[role]
        changes = [_now("They were there as %(role)s:") % {"role": role_said}]
        changes += [str(person) for person in settled.people]
        sent = _now("%(person)s was represented by staff.")
        changes += [sent % {"person": person} for person in settled.staff_for]
        changes += [_of_guest(guest) for guest in settled.guests]
        changes += told(form, "guests_agreed", "source")
        return Plan(changes, list(self._notes(form)))

    def _notes(self, form: AttendanceForm) -> Iterator[str]:
        settled = form.cleaned_data["settled"]
        for line in form.lines + form.staff_lines:
            if line.person and not line.exactly:
                told_of = {"name": line.text, "person": told_apart(line.person)}
                yield _now("“%(name)s” was read as %(person)s.") % told_of
        for one in form.present():
            if one.not_sitting_reason:
                told_of = {"person": one.parliamentarian, "reason": one.not_sitting_reason}
                yield _now("%(person)s did not sit that day: %(reason)s") % told_of
        for name in settled.repeated:
            yield _now("%(name)s was named more than once and is recorded once.") % {"name": name}
        for name in settled.already:
            yield _now("%(name)s is recorded already and stays as it is.") % {"name": name}
        if self.event.status != Event.Status.HELD:
            yield _now("Until the event is marked as held, nobody participates by it.")

    def act(self, form: AttendanceForm) -> Outcome:
        rows = take_attendance(
            self.event,
            people=form.present(),
            guests=form.cleaned_data["settled"].guests,
            source=form.cleaned_data["source"],
            by=self.request.user,
        )
        message = ngettext("One person recorded.", "%(count)s people recorded.", len(rows))
        undo = _now("Somebody recorded by mistake is deleted on the page of the attendance.")
        return Outcome(message % {"count": len(rows)}, page_of(self.event), undo)


class SittingPeople(PermissionRequiredMixin, View):
    """What the search box of attendance offers, as select2 asks for it (`term`, `page`): those who
    sat on the day of the event, then a few who did not."""

    site: AdminSite | None = None
    url_name = "desk_sitting_people"
    permission_required = ADD_ATTENDANCE
    raise_exception = True
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, pk: int) -> JsonResponse:
        event = get_object_or_404(Event, pk=pk)
        found = everyone().search(request.GET.get("term", "")[:100]).order_by("sort_key", "pk")
        page = self._page(request.GET.get("page", "1"))
        if event.day_precision != PointPrecision.DAY:
            return _offered(found, page)
        seated = Mandate.objects.on(event.day).values("parliamentarian")
        sitting = _slice(found.filter(pk__in=seated), page)
        others: list[Parliamentarian] = []
        if len(sitting) <= SUGGESTED and request.GET.get("term"):
            others = list(found.exclude(pk__in=seated)[:OTHERS_SUGGESTED])
        return _answer(sitting, others)

    def _page(self, typed: str) -> int:
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 1


def _slice(found: QuerySet[Parliamentarian], page: int) -> list[Parliamentarian]:
    """A page, and one more where there are more."""
    first = max(page - 1, 0) * SUGGESTED
    return list(found[first : first + SUGGESTED + 1])


def _offered(found: QuerySet[Parliamentarian], page: int) -> JsonResponse:
    return _answer(_slice(found, page), [])


def _answer(people: list[Parliamentarian], others: list[Parliamentarian]) -> JsonResponse:
    absent = _now("did not sit that day")
    results = [{"id": str(one.pk), "text": told_apart(one)} for one in people[:SUGGESTED]]
    results += [{"id": str(one.pk), "text": f"{told_apart(one)} · {absent}"} for one in others]
    return JsonResponse({"results": results, "pagination": {"more": len(people) > SUGGESTED}})


def _of_guest(guest: Any) -> str:
    capacity = localized(guest, "capacity")
    named = f"{guest.name}, {capacity}" if capacity else guest.name
    return _now("Guest: %(name)s") % {"name": named}

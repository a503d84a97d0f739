"""Plan an event, move it, postpone it, cancel it, mark it as held."""

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.programme.planning import (
    HeldForm,
    MovableForm,
    PlanForm,
    PostponeForm,
    RescheduleForm,
)
from desk.previews import Outcome, Plan, PreviewedTask
from desk.views.programme.telling import link, page_of, seen_by_readers, told, told_each
from members.admin.french import pairs
from programme.actions import cancel, mark_held, plan_event, postpone, reschedule
from programme.models import Event
from programme.models.event import CountPrecision
from tenure.wording import day_in_words

ADD_EVENT = "programme.add_event"
CHANGE_EVENT = "programme.change_event"


_MANY = ("host_organisations", "concerns")


class PlanEvent(PreviewedTask):
    url_name = "desk_plan_event"
    permission_required = ADD_EVENT
    title = _("Plan an event")
    explanation = _("For staff only until it is published.")
    button = _("Plan the event")
    form_class = PlanForm
    fieldsets = (
        (None, {"fields": ("kind", "audience", "title_en", "title_fr", "reference")}),
        (
            _("When and where"),
            {"fields": ("day", "starts_at", "ends_at", "last_day", "place_en", "place_fr")},
        ),
        (
            _("Hosts and subject"),
            {
                "fields": (
                    "hosted_by_group",
                    "host_organisations",
                    "concerns",
                    "summary_en",
                    "summary_fr",
                    "source",
                )
            },
        ),
    )

    def plan(self, form: PlanForm) -> Plan:
        data = form.cleaned_data
        event = form.instance
        facts = {"day": day_in_words(data["day"]), "title": event, "kind": event.get_kind_display()}
        sentence = _now("%(day)s: “%(title)s”, %(kind)s, is planned.") % facts
        names = [name for name in form.fields if name not in ("day", "kind", *_MANY)]
        changes = [sentence, *told(form, *names)]
        for name in _MANY:
            changes += told_each(form, name, data[name])
        lacking = [french for english, french in pairs(Event) if data.get(english)]
        missing = _now("French is still missing: %(field)s")
        notes = [missing % {"field": form[name].label} for name in lacking if not data.get(name)]
        return Plan(changes, notes)

    def act(self, form: PlanForm) -> Outcome:
        data = form.cleaned_data
        event = plan_event(
            form.instance,
            host_organisations=data["host_organisations"],
            concerns=data["concerns"],
            by=self.request.user,
        )
        undo = _now("An event planned by mistake is cancelled.")
        return Outcome(_now("The event is planned."), page_of(event), undo)


class Reschedule(PreviewedTask):
    url_name = "desk_reschedule"
    permission_required = CHANGE_EVENT
    title = _("Move an event to another day")
    explanation = _("Its reference and address stay; calendars that follow it move along.")
    button = _("Move the event")
    form_class = RescheduleForm

    def plan(self, form: RescheduleForm) -> Plan:
        data = form.cleaned_data
        facts = {
            "event": data["event"],
            "before": data["event"].day_in_words,
            "after": day_in_words(data["day"]),
        }
        sentence = _now("“%(event)s” moves from %(before)s to %(after)s.") % facts
        return seen_by_readers(
            Plan([sentence, *told(form, "starts_at", "ends_at", "last_day")]), data["event"]
        )

    def act(self, form: RescheduleForm) -> Outcome:
        facts = dict(form.cleaned_data)
        event = reschedule(facts.pop("event"), by=self.request.user, **facts)
        return Outcome(_now("The event has moved."), page_of(event))


class Postpone(PreviewedTask):
    url_name = "desk_postpone"
    permission_required = CHANGE_EVENT
    title = _("Postpone an event")
    explanation = _("To a day that is not known yet.")
    button = _("Postpone")
    form_class = PostponeForm

    def plan(self, form: MovableForm) -> Plan:
        event = form.cleaned_data["event"]
        facts = {"event": event, "day": event.day_in_words}
        sentence = _now("“%(event)s”, planned for %(day)s, is postponed.") % facts
        return seen_by_readers(Plan([sentence]), event)

    def act(self, form: MovableForm) -> Outcome:
        event = postpone(form.cleaned_data["event"], by=self.request.user)
        undo = link(
            f"{reverse('admin:desk_reschedule')}?event={event.pk}", _now("Give it its new day.")
        )
        return Outcome(_now("The event is postponed."), page_of(event), undo)


class Cancel(PreviewedTask):
    url_name = "desk_cancel"
    permission_required = CHANGE_EVENT
    title = _("Cancel an event")
    explanation = _("It stays in the record, and calendars that follow it show it as cancelled.")
    button = _("Cancel the event")
    form_class = MovableForm

    def plan(self, form: MovableForm) -> Plan:
        event = form.cleaned_data["event"]
        facts = {"event": event, "day": event.day_in_words}
        sentence = _now("“%(event)s”, planned for %(day)s, is cancelled.") % facts
        return seen_by_readers(Plan([sentence]), event)

    def act(self, form: MovableForm) -> Outcome:
        event = cancel(form.cleaned_data["event"], by=self.request.user)
        undo = _now("A mistake is corrected on the page of the event.")
        return Outcome(_now("The event is cancelled."), page_of(event), undo)


class MarkHeld(PreviewedTask):
    url_name = "desk_mark_held"
    permission_required = CHANGE_EVENT
    title = _("Mark an event as held")
    explanation = _("That it took place, and how many were counted. Then take attendance by name.")
    button = _("Mark as held")
    form_class = HeldForm
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "event",
                    ("parliamentarians_count", "parliamentarians_count_precision"),
                    ("guests_count", "guests_count_precision"),
                )
            },
        ),
    )

    def plan(self, form: HeldForm) -> Plan:
        event = form.cleaned_data["event"]
        facts = {"event": event, "day": event.day_in_words}
        changes = [_now("“%(event)s” took place on %(day)s.") % facts]
        for name in ("parliamentarians_count", "guests_count"):
            if form.cleaned_data[name] is not None:
                how = CountPrecision(form.cleaned_data[f"{name}_precision"]).label
                changes += told_each(form, name, [f"{how} {form.cleaned_data[name]}"])
        return seen_by_readers(Plan(changes), event)

    def act(self, form: HeldForm) -> Outcome:
        facts = dict(form.cleaned_data)
        event = mark_held(facts.pop("event"), by=self.request.user, **facts)
        attendance = reverse("admin:desk_attendance", args=[event.pk])
        return Outcome(
            _now("The event is marked as held."),
            page_of(event),
            link(attendance, _now("Take attendance.")),
        )

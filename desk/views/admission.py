"""Admit, ratify."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from desk.forms.admission import AdmitForm, RatifyForm
from desk.previews import Outcome, Plan, PreviewedTask, as_typed
from members.actions import admit, ratify
from members.models import Mandate, Membership, Parliamentarian
from tenure.wording import day_in_words


class Admit(PreviewedTask):
    url_name = "desk_admit"
    permission_required = "members.add_membership"
    title = _("Admit people to the group")
    explanation = _("Several people at once, decided at one meeting. You see it before it is done.")
    button = _("Admit")
    form_class = AdmitForm
    fieldsets = (
        (None, {"fields": ("kind", "people", "names", "joined")}),
        (
            _("Decision"),
            {
                "fields": (
                    "decided_by",
                    ("mover", "seconder"),
                    "ratification",
                    "ratified_on",
                    "source",
                )
            },
        ),
    )

    def plan(self, form: AdmitForm) -> Plan:
        data = form.cleaned_data
        plan = Plan([_admission(person, data) for person in data["people"]])
        plan.changes += as_typed(form, "decided_by", "mover", "seconder", "source")
        plan.notes = [
            _now("%(person)s has no seat in the record on that day.") % {"person": person}
            for person in without_seat(data["people"], data["joined"])
        ]
        if data["kind"] == Membership.Kind.PARTICIPATING:
            plan.notes.append(
                _now("Nobody is listed publicly until agreement is recorded and the tie published.")
            )
        return plan

    def act(self, form: AdmitForm) -> Outcome:
        data = form.cleaned_data
        admitted = admit(
            data["people"],
            kind=data["kind"],
            joined=data["joined"],
            awaiting=data["ratification"] == form.AWAITING,
            ratified_on=data["ratified_on"],
            decided_by=data["decided_by"],
            mover=data["mover"],
            seconder=data["seconder"],
            source=data["source"],
            by=self.request.user,
        )
        message = ngettext("One person admitted.", "%(count)s people admitted.", len(admitted))
        return Outcome(
            message % {"count": len(admitted)},
            reverse("admin:members_membership_changelist"),
            _now("A tie entered by mistake is corrected on its own page."),
        )


class Ratify(PreviewedTask):
    url_name = "desk_ratify"
    permission_required = "members.change_membership"
    title = _("Ratify")
    explanation = _(
        "Ties that await ratification are for staff only. Who was not ratified: end the tie, with "
        "that reason."
    )
    button = _("Ratify")
    form_class = RatifyForm

    def plan(self, form: RatifyForm) -> Plan:
        day = day_in_words(form.cleaned_data["on"])
        sentence = _now("%(tie)s: ratified on %(day)s.")
        rows = form.cleaned_data["memberships"]
        told = [sentence % {"tie": row, "day": day} for row in rows]
        return Plan(told + as_typed(form, "decided_by"))

    def act(self, form: RatifyForm) -> Outcome:
        data = form.cleaned_data
        done = ratify(
            data["memberships"],
            on=data["on"],
            decided_by=data["decided_by"],
            by=self.request.user,
        )
        message = ngettext("One tie ratified.", "%(count)s ties ratified.", len(done))
        return Outcome(
            message % {"count": len(done)}, reverse("admin:members_membership_changelist")
        )


def without_seat(people: Iterable[Parliamentarian], day: date) -> list[Parliamentarian]:
    people = list(people)
    seated = Mandate.objects.on(day).filter(parliamentarian__in=people)
    with_seat = set(seated.values_list("parliamentarian", flat=True))
    return [person for person in people if person.pk not in with_seat]


def _admission(person: Parliamentarian, data: dict) -> str:
    told = {
        "person": person,
        "kind": Membership.Kind(data["kind"]).label,
        "day": day_in_words(data["joined"]),
    }
    if data["ratification"] == AdmitForm.AWAITING:
        return _now("%(person)s: %(kind)s from %(day)s, awaiting ratification.") % told
    if data["ratified_on"]:
        told["ratified"] = day_in_words(data["ratified_on"])
        return _now("%(person)s: %(kind)s from %(day)s, ratified on %(ratified)s.") % told
    return _now("%(person)s: %(kind)s from %(day)s.") % told

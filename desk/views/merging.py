"""Two records of one person."""

from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.people import MergeForm, UnmergeForm
from desk.previews import Outcome, Plan, PreviewedTask
from desk.views.people import page_of
from executive.actions import move_appointments, return_appointments
from executive.models import Appointment
from members.actions import MergePreview, merge, merge_preview, unmerge
from members.models import Parliamentarian
from partners.actions import move_signatures, return_signatures
from partners.models import Signatory
from programme.actions import move_programme_ties, programme_ties, return_programme_ties
from tenure import clock
from tenure.models import Tenure
from tenure.wording import span_in_words

MERGING_PERMISSIONS = (
    *(
        f"members.change_{model}"
        for model in ("parliamentarian", "mandate", "affiliation", "membership", "statement")
    ),
    "executive.change_appointment",
    "partners.change_signatory",
    *(f"programme.change_{model}" for model in ("attendance", "motion", "recommendation")),
)


class Merge(PreviewedTask):
    url_name = "desk_merge"
    permission_required = MERGING_PERMISSIONS
    title = _("Merge two records of one person")
    explanation = _(
        "Nothing is deleted: the first record stays, its address leads to the second, and so do "
        "its dates as far as the second has them free."
    )
    button = _("Merge")
    form_class = MergeForm

    def touches_executive_on(self, form: MergeForm) -> date:
        return clock.today()

    def plan(self, form: MergeForm) -> Plan:
        data = form.cleaned_data
        plan = told(merge_preview(data["duplicate"], data["into"]))
        offices = Appointment.objects.filter(parliamentarian=data["duplicate"])
        moves = _now("Moves: %(row)s")
        plan.changes += [moves % {"row": _row(row)} for row in offices.oldest_first()]
        plan.changes += [
            moves % {"row": f"{row._meta.verbose_name}: {row}"}
            for row in (*_signatures(data["duplicate"]), *programme_ties(data["duplicate"]))
        ]
        return plan

    def act(self, form: MergeForm) -> Outcome:
        data = form.cleaned_data
        survivor = merge(data["duplicate"], into=data["into"], by=self.request.user)
        move_appointments(data["duplicate"], into=survivor, by=self.request.user)
        move_signatures(data["duplicate"], into=survivor, by=self.request.user)
        move_programme_ties(data["duplicate"], into=survivor, by=self.request.user)
        undo = _now("To take it back, undo the merge.")
        return Outcome(_now("The two records are one."), page_of(survivor), undo)


class Unmerge(PreviewedTask):
    url_name = "desk_unmerge"
    permission_required = MERGING_PERMISSIONS
    title = _("Undo a merge")
    explanation = _("What came from the merged record returns to it.")
    button = _("Undo the merge")
    form_class = UnmergeForm

    def touches_executive_on(self, form: UnmergeForm) -> date:
        return clock.today()

    def plan(self, form: UnmergeForm) -> Plan:
        duplicate: Parliamentarian = form.cleaned_data["duplicate"]
        sentence = _now("%(duplicate)s and %(survivor)s are two people again.")
        return Plan([sentence % {"duplicate": duplicate, "survivor": duplicate.merged_into}])

    def act(self, form: UnmergeForm) -> Outcome:
        duplicate = form.cleaned_data["duplicate"]
        survivor = duplicate.merged_into
        again = unmerge(duplicate, by=self.request.user)
        return_appointments(again, survivor=survivor, by=self.request.user)
        return_signatures(again, survivor=survivor, by=self.request.user)
        return_programme_ties(again, survivor=survivor, by=self.request.user)
        return Outcome(_now("The merge is undone."), page_of(again))


def told(preview: MergePreview) -> Plan:
    people = {"duplicate": preview.duplicate, "into": preview.into}
    first = _now("%(duplicate)s (%(slug)s) leads to %(into)s (%(into_slug)s) from now on.")
    slugs = {"slug": preview.duplicate.slug, "into_slug": preview.into.slug}
    changes = [first % (people | slugs)]
    changes += [_now("Moves: %(row)s") % {"row": _row(row)} for row in preview.moves]
    changes += [
        _now("Moves: %(name)s %(value)s") % {"name": _label(name), "value": value}
        for name, value in preview.ids.items()
    ]
    notes = [
        _now("Stays with the merged record: %(row)s. Some of its days are taken by %(other)s.")
        % {"row": _row(stays.row), "other": _row(stays.other)}
        for stays in preview.stays
    ]
    notes += [
        _now("The two differ in this: %(name)s. Are they really one person?")
        % {"name": _label(name)}
        for name in preview.ids_kept
    ]
    return Plan(changes, notes)


def _signatures(person: Parliamentarian) -> QuerySet[Signatory]:
    return Signatory.objects.filter(parliamentarian=person)


def _row(row: Tenure) -> str:
    return f"{row._meta.verbose_name}: {row} ({span_in_words(row.span)})"


def _label(name: str) -> str:
    return str(Parliamentarian._meta.get_field(name).verbose_name)

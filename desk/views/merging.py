"""Two records of one person."""

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from desk.forms.people import MergeForm, UnmergeForm
from desk.previews import Outcome, Plan, PreviewedTask
from desk.views.people import page_of
from members.actions import MergePreview, merge, merge_preview, unmerge
from members.models import Parliamentarian
from tenure.models import Tenure
from tenure.wording import span_in_words

MERGING_PERMISSIONS = tuple(
    f"members.change_{model}"
    for model in ("parliamentarian", "mandate", "affiliation", "membership", "statement")
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

    def plan(self, form: MergeForm) -> Plan:
        data = form.cleaned_data
        return told(merge_preview(data["duplicate"], data["into"]))

    def act(self, form: MergeForm) -> Outcome:
        data = form.cleaned_data
        survivor = merge(data["duplicate"], into=data["into"], by=self.request.user)
        undo = _now("To take it back, undo the merge.")
        return Outcome(_now("The two records are one."), page_of(survivor), undo)


class Unmerge(PreviewedTask):
    url_name = "desk_unmerge"
    permission_required = MERGING_PERMISSIONS
    title = _("Undo a merge")
    explanation = _("What came from the merged record returns to it.")
    button = _("Undo the merge")
    form_class = UnmergeForm

    def plan(self, form: UnmergeForm) -> Plan:
        duplicate: Parliamentarian = form.cleaned_data["duplicate"]
        sentence = _now("%(duplicate)s and %(survivor)s are two people again.")
        return Plan([sentence % {"duplicate": duplicate, "survivor": duplicate.merged_into}])

    def act(self, form: UnmergeForm) -> Outcome:
        again = unmerge(form.cleaned_data["duplicate"], by=self.request.user)
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


def _row(row: Tenure) -> str:
    return f"{row._meta.verbose_name}: {row} ({span_in_words(row.span)})"


def _label(name: str) -> str:
    return str(Parliamentarian._meta.get_field(name).verbose_name)

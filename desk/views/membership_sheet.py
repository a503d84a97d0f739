"""A group's own older membership sheet, taken in after a preview."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from desk.forms.membership_sheet import MembershipSheetForm
from desk.previews import Outcome, Plan, PlanTable, PreviewedTask
from desk.sheets.memberships import TieLine
from members.actions.sheets import take_in_ties
from tenure.wording import day_in_words, span_in_words


class TakeInMemberships(PreviewedTask):
    url_name = "desk_take_in_memberships"
    permission_required = ("members.add_membership", "members.change_membership")
    title = _("Take in the group’s own membership sheet")
    explanation = _(
        "From the spreadsheet kept so far: all of it is recorded, or nothing. Nobody is published "
        "by it, and what is on record already is left as it is."
    )
    button = _("Record the ties")
    form_class = MembershipSheetForm
    sheet_kind = "memberships"

    def plan(self, form: MembershipSheetForm) -> Plan:
        data = form.cleaned_data
        new, known = _parted(data["lines"])
        sentence = ngettext("One tie is recorded.", "%(count)s ties are recorded.", len(new))
        plan = Plan([sentence % {"count": len(new)}])
        if data["ignored"]:
            told = {"titles": ", ".join(data["ignored"])}
            plan.notes.append(_now("Columns that are left aside: %(titles)s.") % told)
        if data["unknown"]:
            told = {"rows": "; ".join(data["unknown"])}
            plan.notes.append(_now("Not on record, left out: %(rows)s.") % told)
        plan.tables.append(_table(_now("What is recorded"), new))
        if known:
            plan.tables.append(_table(_now("On record already, left as it is"), known))
        return plan

    def act(self, form: MembershipSheetForm) -> Outcome:
        new, _known = _parted(form.cleaned_data["lines"])
        rows = [(line.number, line.tie) for line in new]
        take_in_ties(rows, by=self.request.user)
        undo = _now("To take a row back, correct or close it on its own page.")
        link = reverse("admin:members_membership_changelist")
        return Outcome(_now("The sheet is taken in."), link, undo)


def _parted(lines: Sequence[TieLine]) -> tuple[list[TieLine], list[TieLine]]:
    return [one for one in lines if not one.known], [one for one in lines if one.known]


def _table(title: str, lines: Sequence[TieLine]) -> PlanTable:
    headings = [_now("Row"), _now("Person"), _now("Tie")]
    headings += [_now("Days"), _now("Agreed to be listed on"), _now("Source")]
    rows = [
        (
            str(line.number),
            str(line.tie.parliamentarian),
            line.tie.get_kind_display(),
            span_in_words(line.tie.span),
            day_in_words(line.tie.agreed_to_be_listed) if line.tie.agreed_to_be_listed else "",
            line.tie.source,
        )
        for line in lines
    ]
    return PlanTable(title, headings, rows, unfolded=True)

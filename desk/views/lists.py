"""Read in an official list; accept at once what only adds."""

from datetime import date

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from desk.forms.lists import AdditionsForm, DeparturesForm, ReadListForm
from desk.previews import Outcome, Plan, PreviewedTask
from desk.reading_in import ReadInTask
from members.lists.accepting import accept_additions, accept_departures
from members.lists.proposals import propose
from members.models import ListImport

MOST_NAMED = 50


def review_of(list_import: ListImport) -> str:
    return f"{reverse('admin:desk_review')}?list={list_import.pk}"


class ReadList(ReadInTask):
    url_name = "desk_read_list"
    permission_required = "members.add_listimport"
    title = _("Read in an official list")
    explanation = _(
        "The list is compared with the record. What differs waits in the review; nothing else "
        "changes."
    )
    button = _("Read the list")
    form_class = ReadListForm

    def propose(self, data: dict) -> tuple[Outcome, str]:
        list_import = propose(
            data["official_list"],
            by=self.request.user,
            file_name=data["file"].name,
            digest=data["digest"],
            as_of=data["as_of"],
        )
        return _outcome(list_import), review_of(list_import)


class AcceptAdditions(PreviewedTask):
    """New people and filled gaps of one list."""

    url_name = "desk_accept_additions"
    permission_required = (
        "members.change_proposedchange",
        "members.add_parliamentarian",
        "members.add_mandate",
    )
    title = _("Accept what a list only adds")
    explanation = _(
        "New people, empty fields that are filled, and after a poll those who were returned; "
        "nothing recorded is changed."
    )
    button = _("Accept")
    form_class = AdditionsForm

    def plan(self, form: forms.Form) -> Plan:
        return Plan(_first_of(form.cleaned_data["list_import"].changes.additions()))

    def act(self, form: forms.Form) -> Outcome:
        list_import: ListImport = form.cleaned_data["list_import"]
        count = accept_additions(list_import, by=self.request.user)
        message = ngettext("One proposal accepted.", "%(count)s proposals accepted.", count)
        return Outcome(message % {"count": count}, review_of(list_import))


class AcceptDepartures(PreviewedTask):
    """Whoever else a poll did not return, of one list."""

    url_name = "desk_accept_departures"
    permission_required = ("members.change_proposedchange", "members.change_affiliation")
    title = _("Accept who was not returned")
    explanation = _(
        "For people whose seat a poll ended and who are not on the new list: their affiliation "
        "ends with the seat. Decide those first whose reason you know; here it stays not recorded."
    )
    button = _("Accept")
    form_class = DeparturesForm

    def touches_executive_on(self, form: forms.Form) -> date:
        return form.cleaned_data["list_import"].as_of

    def plan(self, form: forms.Form) -> Plan:
        waiting = form.cleaned_data["list_import"].changes.departures()
        return Plan(_first_of(waiting))

    def act(self, form: forms.Form) -> Outcome:
        list_import: ListImport = form.cleaned_data["list_import"]
        count = accept_departures(list_import, by=self.request.user)
        message = ngettext("One proposal accepted.", "%(count)s proposals accepted.", count)
        return Outcome(message % {"count": count}, reverse("admin:desk_after_poll"))


def _first_of(waiting: QuerySet) -> list[str]:
    """The first in full, then how many more."""
    told, total = [str(change) for change in waiting[:MOST_NAMED]], waiting.count()
    if total > MOST_NAMED:
        told.append(_now("… and %(count)s more.") % {"count": total - MOST_NAMED})
    return told


def _outcome(list_import: ListImport) -> Outcome:
    count = list_import.changes.count()
    if not count:
        message = _now("The list agrees with the record, or what differs was queued before.")
    else:
        message = ngettext(
            "One proposal is waiting for review.", "%(count)s proposals are waiting.", count
        ) % {"count": count}
    link = reverse("admin:members_listimport_change", args=[list_import.pk])
    return Outcome(message, link)

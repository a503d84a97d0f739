"""Decide one proposal of an official list."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.views.generic import View

from desk.effects import effects
from desk.forms.review import DecisionForm
from desk.previews import put_into
from desk.views.review import DECIDING_PERMISSIONS, Proposal
from members.admin.refusals import sentence as refusal_sentence
from members.lists.accepting import accept, dismiss
from members.lists.describing import Describer
from members.models import ProposedChange


class Decide(PermissionRequiredMixin, View):
    """One proposal: accept or dismiss."""

    url_name = "desk_decide"
    raise_exception = True
    permission_required = DECIDING_PERMISSIONS
    http_method_names = ["get", "head", "post"]
    site: AdminSite | None = None

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        change = self._change(pk)
        return self._page(change, DecisionForm(change=change))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        change = self._change(pk)
        form = DecisionForm(request.POST, change=change)
        if "dismiss" in request.POST:
            decided = self._try(form, lambda: dismiss(change, by=request.user))
        else:
            decided = form.is_valid() and self._try(
                form, lambda: accept(change, by=request.user, **form.decision())
            )
        if not decided:
            return self._page(change, form)
        messages.success(request, _told(change))
        return HttpResponseRedirect(_way_back(request, change))

    def _try(self, form: DecisionForm, verb: Callable[[], None]) -> bool:
        form.full_clean()
        try:
            verb()
        except ValidationError as error:
            put_into(form, error)
        except IntegrityError as error:
            form.add_error(None, refusal_sentence(error))
        else:
            return True
        return False

    def _change(self, pk: int) -> ProposedChange:
        rows = ProposedChange.objects.select_related("list_import", "parliamentarian")
        return get_object_or_404(rows, pk=pk)

    def _page(self, change: ProposedChange, form: DecisionForm) -> HttpResponse:
        context = self.site.each_context(self.request) | {
            "title": str(change),
            "proposal": Proposal(change, Describer(effects()).describe(change), form),
            "is_pending": change.state == ProposedChange.State.PENDING,
            "may_decide": True,
        }
        return render(self.request, "admin/desk/decide.html", context)


def _told(change: ProposedChange) -> str:
    accepted = change.state == ProposedChange.State.ACCEPTED
    sentence = _now("Accepted: %(change)s.") if accepted else _now("Dismissed: %(change)s.")
    return sentence % {"change": change}


def _way_back(request: HttpRequest, change: ProposedChange) -> str:
    """To the same list, and to the same kind where the reviewer had chosen one."""
    kind = request.POST.get("kind", "")
    chosen = f"&kind={kind}" if kind in ProposedChange.Kind.values else ""
    return f"{reverse('admin:desk_review')}?list={change.list_import_id}{chosen}"

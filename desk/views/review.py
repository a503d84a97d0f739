"""Review what official lists propose."""

from typing import NamedTuple

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import IntegrityError
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView, View

from desk.effects import effects
from desk.forms.lists import additions
from desk.forms.review import DecisionForm
from desk.previews import put_into
from members.admin.refusals import sentence as refusal_sentence
from members.lists.accepting import accept, dismiss
from members.lists.describing import Describer, Description
from members.models import ListImport, ProposedChange

PER_PAGE = 20
DECIDING_PERMISSIONS = (
    "members.change_proposedchange",
    "members.change_parliamentarian",
    "members.change_mandate",
    "members.change_affiliation",
)


class Proposal(NamedTuple):
    change: ProposedChange
    told: Description
    form: DecisionForm


class KindCount(NamedTuple):
    kind: str
    label: str
    count: int


class Review(PermissionRequiredMixin, TemplateView):
    """`?list=` and `?kind=` narrow it; who may not decide only reads."""

    url_name = "desk_review"
    raise_exception = True
    permission_required = "members.view_proposedchange"
    title = _("Review proposals")
    explanation = _("What the official lists say otherwise than the record.")
    template_name = "admin/desk/review.html"
    site: AdminSite | None = None

    def get_context_data(self, **context: object) -> dict:
        list_import = self._list()
        waiting = pending(list_import)
        kinds = kind_counts(waiting)
        kind = self.request.GET.get("kind", "")
        if kind in ProposedChange.Kind.values:
            waiting = waiting.filter(kind=kind)
        page = Paginator(waiting, PER_PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(**context) | {
            **self.site.each_context(self.request),
            "title": self.title,
            "list_import": list_import,
            "lists": lists_waiting(),
            "kinds": kinds,
            "kind": kind,
            "page": page,
            "proposals": proposals(list(page)),
            "additions": additions().filter(list_import=list_import).count(),
            "may_decide": self.request.user.has_perms(DECIDING_PERMISSIONS),
        }

    def _list(self) -> ListImport | None:
        number = self.request.GET.get("list", "")
        return ListImport.objects.filter(pk=number).first() if number.isdecimal() else None


class Decide(PermissionRequiredMixin, View):
    """One proposal: accept or dismiss."""

    url_name = "desk_decide"
    raise_exception = True
    permission_required = DECIDING_PERMISSIONS
    http_method_names = ["get", "post"]
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

    def _try(self, form: DecisionForm, verb: object) -> bool:
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


def pending(list_import: ListImport | None) -> QuerySet[ProposedChange]:
    waiting = ProposedChange.objects.filter(state=ProposedChange.State.PENDING)
    waiting = waiting.select_related("list_import", "parliamentarian")
    return waiting.filter(list_import=list_import) if list_import else waiting


def kind_counts(waiting: QuerySet[ProposedChange]) -> list[KindCount]:
    """In the order of the kinds' own list."""
    rows = waiting.order_by().values_list("kind").annotate(Count("pk"))
    counts = dict(rows)
    return [
        KindCount(kind, label, counts[kind])
        for kind, label in ProposedChange.Kind.choices
        if kind in counts
    ]


def lists_waiting() -> QuerySet[ListImport]:
    waiting = pending(None)
    return ListImport.objects.filter(pk__in=waiting.values("list_import"))


def proposals(changes: list[ProposedChange]) -> list[Proposal]:
    describer = Describer(effects())
    return [
        Proposal(change, describer.describe(change), DecisionForm(change=change))
        for change in changes
    ]


def _told(change: ProposedChange) -> str:
    accepted = change.state == ProposedChange.State.ACCEPTED
    sentence = _now("Accepted: %(change)s.") if accepted else _now("Dismissed: %(change)s.")
    return sentence % {"change": change}


def _way_back(request: HttpRequest, change: ProposedChange) -> str:
    """To the same list, and to the same kind where the reviewer had chosen one."""
    kind = request.POST.get("kind", "")
    chosen = f"&kind={kind}" if kind in ProposedChange.Kind.values else ""
    return f"{reverse('admin:desk_review')}?list={change.list_import_id}{chosen}"

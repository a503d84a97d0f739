"""Review what official lists propose."""

from typing import NamedTuple

from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from desk.effects import effects
from desk.forms.review import DecisionForm
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
        return super().get_context_data(**context) | {
            **self.site.each_context(self.request),
            "title": self.title,
            "list_import": list_import,
            "lists": lists_waiting(),
            "additions": ProposedChange.objects.additions().filter(list_import=list_import).count(),
            "may_decide": self.request.user.has_perms(DECIDING_PERMISSIONS),
            **self._waiting(list_import),
        }

    def _waiting(self, list_import: ListImport | None) -> dict[str, object]:
        waiting = pending(list_import)
        kinds, kind = kind_counts(waiting), self.request.GET.get("kind", "")
        if kind in ProposedChange.Kind.values:
            waiting = waiting.filter(kind=kind)
        page = Paginator(waiting, PER_PAGE).get_page(self.request.GET.get("page"))
        return {"kinds": kinds, "kind": kind, "page": page, "proposals": proposals(list(page))}

    def _list(self) -> ListImport | None:
        number = self.request.GET.get("list", "")
        return ListImport.objects.filter(pk=number).first() if number.isdecimal() else None


def pending(list_import: ListImport | None) -> QuerySet[ProposedChange]:
    waiting = ProposedChange.objects.pending()
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

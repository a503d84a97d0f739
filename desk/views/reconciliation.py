"""The books beside the bank's statement."""

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, View

from desk.forms.money.reconciliation import StatementForm, TicksForm
from desk.previews import TaskPage, put_into
from funding.actions import (
    discard_statement,
    finish_statement,
    reconciliation,
    start_statement,
    tick,
    untick,
)
from funding.exports.payments import reconciliation_sums
from funding.models import BankStatement, Posting
from funding.reconciling import Reconciliation
from record import lock

READING = "funding.view_bankstatement"
WRITING = "funding.change_bankstatement"
SHOWN_BEFORE = 24


class BankStatements(TaskPage, PermissionRequiredMixin, FormView):
    """The statements so far, and the next one. Who only reads sees no form."""

    url_name = "desk_reconciliation"
    raise_exception = True
    permission_required = READING
    title = _("Bank reconciliation")
    explanation = _("Tick what the bank’s statement confirms, until nothing is left to explain.")
    button = _("Start")
    form_class = StatementForm
    template_name = "admin/desk/reconciliation_start.html"
    preview_template_name = ""

    def get_context_data(self, **context: object) -> dict:
        rows = BankStatement.objects.select_related("finished_by")
        return super().get_context_data(**context) | {
            "statements": rows[:SHOWN_BEFORE],
            "may_write": self.request.user.has_perm(WRITING),
            "unfinished": rows.filter(finished_at__isnull=True).first(),
        }

    def post(self, request: HttpRequest, *arguments: object, **options: object) -> HttpResponse:
        if not request.user.has_perm(WRITING):
            return self.handle_no_permission()
        return super().post(request, *arguments, **options)

    def form_valid(self, form: StatementForm) -> HttpResponse:
        said = form.cleaned_data
        try:
            statement = start_statement(
                up_to=said["up_to"], balance_cents=said["balance"], by=self.request.user
            )
        except ValidationError as error:
            put_into(form, error, {"balance_cents": "balance"})
            return self.form_invalid(form)
        return HttpResponseRedirect(page_of(statement))


class Reconcile(PermissionRequiredMixin, View):
    """One statement: its ticks, the difference, its end. Works without JavaScript."""

    url_name = "desk_reconcile"
    raise_exception = True
    http_method_names = ["get", "head", "post"]
    site: AdminSite | None = None

    def get_permission_required(self) -> tuple[str]:
        return (WRITING if self.request.method == "POST" else READING,)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._page(reconciliation(_statement(pk)))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        statement = _statement(pk)
        found = reconciliation(statement)
        form = TicksForm(request.POST, offered=[*found.cleared, *found.uncleared])
        if not form.is_valid():
            return self._page(found, form)
        try:
            return self._do(statement, found, form)
        except ValidationError as error:
            put_into(form, error)
            return self._page(reconciliation(_statement(pk)), form)

    def _do(self, statement: BankStatement, found: Reconciliation, form: TicksForm) -> HttpResponse:
        if "discard" in self.request.POST:
            discard_statement(statement, by=self.request.user)
            messages.success(self.request, _now("The statement is discarded, with its ticks."))
            return HttpResponseRedirect(reverse(f"admin:{BankStatements.url_name}"))
        self._save(statement, found, form)
        if "finish" in self.request.POST:
            finish_statement(statement, by=self.request.user)
            messages.success(self.request, _now("The bank’s statement agrees with the books."))
        else:
            messages.success(self.request, _now("The ticks are saved."))
        return HttpResponseRedirect(page_of(statement))

    @staticmethod
    def _by_day(posting: Posting) -> tuple:
        return posting.transaction.date, posting.transaction_id, posting.line

    def _save(self, statement: BankStatement, found: Reconciliation, form: TicksForm) -> None:
        chosen = {posting.pk for posting in form.cleaned_data["postings"]}
        taken_back = [row for row in found.cleared if row.pk not in chosen]
        seen = [row for row in found.uncleared if row.pk in chosen]
        with transaction.atomic():
            lock.take()
            untick(statement, taken_back, by=self.request.user)
            if seen:
                tick(statement, seen, by=self.request.user)

    def _page(self, found: Reconciliation, form: forms.Form | None = None) -> HttpResponse:
        rows = sorted([*found.cleared, *found.uncleared], key=self._by_day)
        ticked = {row.pk for row in found.cleared}
        finished = found.statement.finished_at is not None
        report = reverse("admin:desk_report", args=["reconciliation"])
        context = self.site.each_context(self.request) | {
            "title": _now("Bank reconciliation, %(day)s") % {"day": found.statement},
            "found": found,
            "sums": reconciliation_sums(found),
            "form": form,
            "rows": [(row, row.pk in ticked) for row in rows],
            "may_write": self.request.user.has_perm(WRITING) and not finished,
            "paper": f"{report}?on={found.statement.up_to.isoformat()}&format=pdf",
        }
        return render(self.request, "admin/desk/reconciliation.html", context)


def page_of(statement: BankStatement) -> str:
    return reverse(f"admin:{Reconcile.url_name}", args=[statement.pk])


def _statement(pk: int) -> BankStatement:
    return get_object_or_404(BankStatement.objects.select_related("finished_by"), pk=pk)

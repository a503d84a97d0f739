"""What members are handed: receipts of their payments, statements of their accounts."""

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.views.generic import View

from desk.forms.papers import ReceiptForm, StatementForm
from exports.errors import ExportError
from exports.responses import pdf_response
from funding.actions.receipts import issue_receipt, shares_of
from funding.documents import receipt_document, statement_document
from funding.models import Posting, Transaction
from funding.notices.occasion import described_group
from members.models import Parliamentarian

ISSUING = "funding.add_receiptissue"


class Receipts(PermissionRequiredMixin, View):
    """One payment: each member's share with the receipts handed out for it, and the next."""

    url_name = "desk_receipts"
    raise_exception = True
    permission_required = "funding.view_transaction"
    http_method_names = ["get", "head", "post", "options"]
    site: AdminSite | None = None

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        payment = _payment(number)
        shares = shares_of(payment).prefetch_related("receipts__issued_by")
        context = self.site.each_context(request) | {
            "title": _now("Receipts for transaction %(number)s") % {"number": number},
            "payment": payment,
            "reversal": Transaction.objects.filter(reverses=payment).first(),
            "shares": [(one, ReceiptForm(initial={"line": one.line})) for one in shares],
            "may_issue": request.user.has_perm(ISSUING),
        }
        return render(request, "admin/desk/receipts.html", context)

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        if not request.user.has_perm(ISSUING):
            raise PermissionDenied
        form = ReceiptForm(request.POST)
        payment = _payment(number)
        if not form.is_valid():
            raise Http404
        share = get_object_or_404(shares_of(payment), line=form.cleaned_data["line"])
        try:
            content = self._issue(share, form.cleaned_data["language"])
        except (ValidationError, ExportError) as error:
            messages.error(request, " ".join(getattr(error, "messages", [str(error)])))
            return HttpResponseRedirect(request.path)
        stem = _now("receipt-%(number)s") % {"number": str(share).replace("/", "-")}
        return pdf_response(content, stem, "receipt")

    def _issue(self, share: Posting, language: str) -> bytes:
        """Not recorded where it cannot be written."""
        with transaction.atomic():
            group = described_group()
            issue = issue_receipt(share, by=self.request.user, language=language)
            return receipt_document(issue, group)


class MemberStatementPaper(PermissionRequiredMixin, View):
    """`?year=` for a fiscal year, `?language=` for another language than the member's own."""

    url_name = "desk_statement_paper"
    raise_exception = True
    permission_required = "funding.view_posting"
    http_method_names = ["get", "head", "options"]
    site: AdminSite | None = None

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        person = get_object_or_404(Parliamentarian, pk=pk).survivor
        form = StatementForm(request.GET)
        if not form.is_valid():
            raise Http404
        try:
            content = statement_document(person, described_group(), **form.cleaned_data)
        except (ValidationError, ExportError) as error:
            messages.error(request, " ".join(getattr(error, "messages", [str(error)])))
            return HttpResponseRedirect(reverse("admin:index"))
        return pdf_response(
            content, _now("statement-%(name)s") % {"name": person.slug}, "statement"
        )


def _payment(number: int) -> Transaction:
    return get_object_or_404(Transaction, pk=number, kind=Transaction.Kind.PAYMENT)

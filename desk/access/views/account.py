"""What everybody does about their own access."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.admin.forms import AdminPasswordChangeForm
from django.contrib.auth.views import PasswordChangeView
from django.db import transaction
from django.forms import Form
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse, reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView, TemplateView

from desk.access import actions, second_factor, sessions
from desk.access.forms import PasswordAgainForm
from desk.access.models import AccessRecord
from desk.access.views.codes import recovery_codes_page
from desk.previews import TaskPage
from desk.roles import roles_of

NEWEST = 20


class MyAccess(TemplateView):
    """A post signs out everywhere but here."""

    url_name = "my_access"
    site: AdminSite | None = None
    http_method_names = ["get", "head", "post"]
    template_name = "admin/access/my_access.html"

    def get_context_data(self, **context: object) -> dict:
        user: Any = self.request.user
        return self.site.each_context(self.request) | {
            **super().get_context_data(**context),
            "title": _("My access"),
            "device": second_factor.device_of(user),
            "codes_left": second_factor.recovery_codes_left(user),
            "role_titles": [role.title for role in roles_of(user)],
            "records": user.access_records.select_related("by")[:NEWEST],
        }

    def post(self, *arguments: object, **named: object) -> HttpResponse:
        user: Any = self.request.user
        with transaction.atomic():
            sessions.end_sessions(user, but=self.request.session.session_key)
            actions.own_act(user, AccessRecord.Kind.SIGNED_OUT)
        messages.success(self.request, _now("You are signed out everywhere but here."))
        return HttpResponseRedirect(reverse(f"admin:{self.url_name}"))


@method_decorator(sensitive_post_parameters("password"), name="dispatch")
class NewRecoveryCodes(TaskPage, FormView):
    url_name = "recovery_codes"
    http_method_names = ["get", "head", "post"]
    title = _("New recovery codes")
    explanation = _("Those you have now do not count any more.")
    button = _("Make new codes")
    preview_template_name = ""
    form_class = PasswordAgainForm

    def get_form_kwargs(self) -> dict:
        return super().get_form_kwargs() | {"request": self.request}

    def form_valid(self, form: Form) -> HttpResponse:
        user: Any = self.request.user
        with transaction.atomic():
            codes = second_factor.make_recovery_codes(user)
            actions.own_act(user, AccessRecord.Kind.RECOVERY_CODES_MADE)
        onward = reverse(f"admin:{MyAccess.url_name}")
        return recovery_codes_page(self.request, self.site, codes, onward)


class ChangePassword(PasswordChangeView):
    """Ends the person's other sessions: each is signed with the password's hash."""

    form_class = AdminPasswordChangeForm
    success_url = reverse_lazy("admin:password_change_done")

    def form_valid(self, form: Form) -> HttpResponse:
        with transaction.atomic():
            response = super().form_valid(form)
            actions.own_act(form.user, AccessRecord.Kind.PASSWORD_CHANGED)
        return response

"""The steps between a right password and the desk."""

import logging

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.auth import logout
from django.contrib.auth.forms import SetPasswordForm
from django.contrib.auth.mixins import UserPassesTestMixin
from django.contrib.auth.views import PasswordResetConfirmView, RedirectURLMixin
from django.db import transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse, reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from django_otp import login as verify_session
from django_otp.plugins.otp_static.models import StaticDevice

from desk.access import actions, second_factor
from desk.access.forms import AnotherDeviceForm, CodeForm, FirstDeviceForm
from desk.access.links import tokens
from desk.access.models import AccessRecord
from desk.access.views.codes import recovery_codes_page
from members.models import Group
from record.bilingual import localized

logger = logging.getLogger("desk.access")
METHODS = ["get", "head", "post"]
KEY_IN_SESSION = "second_factor_key"


@method_decorator([never_cache, csrf_protect, sensitive_post_parameters("code")], name="dispatch")
class SecondFactorStep(RedirectURLMixin, UserPassesTestMixin, FormView):
    """For staff whose password was right. A post with `leave` signs out."""

    site: AdminSite | None = None
    http_method_names = METHODS
    login_url = reverse_lazy("admin:login")
    next_page = reverse_lazy("admin:index")

    def test_func(self) -> bool:
        return self.request.user.is_active and self.request.user.is_staff

    def handle_no_permission(self) -> HttpResponse:
        return HttpResponseRedirect(self.login_url)

    def post(self, request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        if "leave" in request.POST:
            logout(request)
            return HttpResponseRedirect(self.login_url)
        return super().post(request, *arguments, **named)

    def get_context_data(self, **context: object) -> dict:
        return self.site.each_context(self.request) | {
            "title": self.title,
            "next": self.get_redirect_url(),
            **super().get_context_data(**context),
        }

    def admit(self, device: object) -> None:
        """The session gets a new key along with its new rights."""
        self.request.session.cycle_key()
        verify_session(self.request, device)


class EnterCode(SecondFactorStep):
    url_name = "second_factor"
    title = _("Second factor")
    template_name = "admin/access/code.html"
    form_class = CodeForm

    def dispatch(self, request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        if self.test_func() and second_factor.device_of(request.user) is None:
            return HttpResponseRedirect(
                f"{reverse('admin:second_factor_set_up')}?{request.GET.urlencode()}"
            )
        return super().dispatch(request, *arguments, **named)

    def get_form_kwargs(self) -> dict:
        return super().get_form_kwargs() | {"user": self.request.user}

    def form_valid(self, form: CodeForm) -> HttpResponse:
        self.admit(form.device)
        if isinstance(form.device, StaticDevice):
            actions.own_act(self.request.user, AccessRecord.Kind.RECOVERY_CODE_USED)
        return super().form_valid(form)

    def form_invalid(self, form: CodeForm) -> HttpResponse:
        logger.warning("access: wrong_code, account %s", self.request.user.pk)
        return super().form_invalid(form)


class SetUp(SecondFactorStep):
    """The first device, or, for a session that has passed the second factor, another in its place.
    The key waits in the session, so nobody who begins elsewhere can leave one behind.
    """

    url_name = "second_factor_set_up"
    title = _("Set up the second factor")
    template_name = "admin/access/set_up.html"

    def test_func(self) -> bool:
        return super().test_func() and (self.request.user.is_verified() or not self.replaces())

    def replaces(self) -> bool:
        return second_factor.device_of(self.request.user) is not None

    def get_form_class(self) -> type[Form]:
        return AnotherDeviceForm if self.replaces() else FirstDeviceForm

    def get_form_kwargs(self) -> dict:
        asks_password = {"request": self.request} if self.replaces() else {}
        return super().get_form_kwargs() | asks_password

    def key(self) -> str:
        return self.request.session.setdefault(KEY_IN_SESSION, second_factor.new_key())

    def get_context_data(self, **context: object) -> dict:
        username = self.request.user.get_username()
        address = second_factor.address_for_app(self.key(), issuer=issuer(), username=username)
        return super().get_context_data(**context) | {
            "key": second_factor.key_in_words(self.key()),
            "picture": mark_safe(second_factor.picture(address)),
        }

    def form_valid(self, form: FirstDeviceForm) -> HttpResponse:
        user = self.request.user
        with transaction.atomic():
            device = second_factor.set_up(user, self.key(), form.cleaned_data["code"])
            if device is not None:
                codes = second_factor.make_recovery_codes(user)
                actions.own_act(user, AccessRecord.Kind.SECOND_FACTOR_SET_UP)
        if device is None:
            form.add_error("code", _("This is not what the app shows for this key just now."))
            return self.form_invalid(form)
        del self.request.session[KEY_IN_SESSION]
        self.admit(device)
        return recovery_codes_page(self.request, self.site, codes, self.get_success_url())


def issuer() -> str:
    """What the app shows the code under."""
    group = Group.objects.the()
    name = localized(group, "short_name") if group else ""
    return " ".join(filter(None, (str(name), gettext("registry"))))


class ChoosePassword(PasswordResetConfirmView):
    """Where a one-time link leads, without signing in. See `links`."""

    url_name = "choose_password"
    site: AdminSite | None = None
    http_method_names = METHODS
    title = _("Choose a password")
    template_name = "admin/access/choose_password.html"
    success_url = reverse_lazy("admin:login")
    token_generator = tokens

    def get_context_data(self, **context: object) -> dict:
        return self.site.each_context(self.request) | {
            **super().get_context_data(**context),
            "title": self.title,
        }

    def form_valid(self, form: SetPasswordForm) -> HttpResponse:
        with transaction.atomic():
            response = super().form_valid(form)
            actions.own_act(self.user, AccessRecord.Kind.LINK_USED)
        messages.success(self.request, gettext("The password is chosen. Sign in with it."))
        return response

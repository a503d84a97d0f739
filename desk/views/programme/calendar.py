"""The staff's private calendar: its addresses, made and revoked, and the file behind one."""

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from desk.staff_calendar import staff_calendar
from programme.actions import make_calendar_token, revoke_calendar_token, token_behind
from programme.models import CalendarToken

MAKING = "programme.add_calendartoken"
CONTENT_TYPE = "text/calendar; charset=utf-8"


class CalendarAddresses(PermissionRequiredMixin, View):
    """A post with `language` makes an address and tells it once; one with `revoke` ends one."""

    site: AdminSite | None = None
    url_name = "desk_calendar"
    permission_required = "programme.view_calendartoken"
    raise_exception = True
    http_method_names = ["get", "head", "post", "options"]
    title = _("Private calendar of the staff")
    explanation = _("General meetings, fee runs, books to close, ends of terms and memoranda.")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show()

    def post(self, request: HttpRequest) -> HttpResponse:
        if not request.user.has_perm(MAKING):
            raise PermissionDenied
        if "revoke" in request.POST:
            return self.revoke(request.POST["revoke"])
        language = request.POST.get("language", "")
        if language not in CalendarToken.Language.values:
            raise Http404
        _token, secret = make_calendar_token(language=language, by=request.user)
        path = reverse("staff_calendar", args=[secret])
        return self.show(address=request.build_absolute_uri(path))

    def revoke(self, key: str) -> HttpResponse:
        if not (key.isascii() and key.isdigit() and len(key) <= 18):
            raise Http404
        try:
            revoke_calendar_token(get_object_or_404(self.tokens(), pk=key), by=self.request.user)
            messages.success(self.request, _now("Revoked: the address shows nothing any more."))
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))
        return HttpResponseRedirect(reverse(f"admin:{self.url_name}"))

    def tokens(self) -> object:
        """One's own; everybody's for who manages accounts."""
        rows = CalendarToken.objects.select_related("user")
        everybody = self.request.user.has_perm("auth.view_user")
        return rows if everybody else rows.filter(user=self.request.user)

    def show(self, **context: object) -> HttpResponse:
        context |= self.site.each_context(self.request) | {
            "title": self.title,
            "explanation": self.explanation,
            "tokens": self.tokens(),
            "languages": CalendarToken.Language.choices,
            "may_make": self.request.user.has_perm(MAKING),
        }
        response = render(self.request, "admin/desk/programme_calendar.html", context)
        response["Cache-Control"] = "no-store"
        return response


class StaffCalendar(View):
    """Without signing in: whoever has the address. 404 when it was revoked or never made."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, secret: str) -> HttpResponse:
        token = token_behind(secret)
        if token is None:
            raise Http404
        with translation.override(token.language):
            response = HttpResponse(staff_calendar(), content_type=CONTENT_TYPE)
        response["Content-Disposition"] = 'attachment; filename="staff.ics"'
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["X-Content-Type-Options"] = "nosniff"
        response["Referrer-Policy"] = "no-referrer"
        return response

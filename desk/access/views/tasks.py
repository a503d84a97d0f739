"""What Administrators do about the access of others, previewed. Who is handed a link sees it once,
in the answer itself: it is stored nowhere.
"""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from desk.access import actions, links
from desk.access.actions import name_of
from desk.access.forms import InviteForm, ReinstateForm, ResetForm, RolesForm, SomebodyForm
from desk.previews import Outcome, Plan, PreviewedTask, as_typed
from desk.roles import role_of


def titles(groups: Iterable[Group]) -> str:
    """As people read them."""
    return ", ".join(str(role.title) for one in groups if (role := role_of(one)))


def page_of(user: User) -> str:
    return reverse("admin:auth_user_change", args=[user.pk])


def days_of_link() -> str:
    days = settings.PASSWORD_RESET_TIMEOUT // 86400
    text = ngettext(
        "A link is shown once you confirm, this once. It serves one time, within %(count)s day.",
        "A link is shown once you confirm, this once. It serves one time, within %(count)s days.",
        days,
    )
    return text % {"count": days}


class HandsOutLink(PreviewedTask):
    """`act` keeps the person in `self.invited`; the answer shows the link."""

    invited: User

    def done(self, form: InviteForm, outcome: Outcome) -> HttpResponse:
        context = self.site.each_context(self.request) | {
            "title": self.title,
            "message": outcome.message,
            "person": self.invited,
            "link": self.request.build_absolute_uri(links.path_for(self.invited)),
            "days": settings.PASSWORD_RESET_TIMEOUT // 86400,
        }
        response = render(self.request, "admin/desk/access_link.html", context)
        response["Cache-Control"] = "no-store"
        return response


class Invite(HandsOutLink):
    url_name = "desk_invite"
    permission_required = "auth.add_user"
    title = _("Invite somebody")
    explanation = _("A new colleague gets an account, roles, and a link to choose a password.")
    button = pgettext_lazy("verb", "Invite")
    form_class = InviteForm

    def plan(self, form: InviteForm) -> Plan:
        data = form.cleaned_data
        sentences = [
            *as_typed(form, "first_name", "last_name", "username", "email"),
            _now("Roles: %(roles)s.") % {"roles": titles(data["roles"])},
        ]
        return Plan(sentences, [days_of_link()])

    def act(self, form: InviteForm) -> Outcome:
        data = form.cleaned_data
        self.invited = actions.invite(
            username=data["username"],
            first_name=data["first_name"],
            last_name=data["last_name"],
            email=data["email"],
            groups=data["roles"],
            by=self.request.user,
        )
        return Outcome(_now("Invited."), page_of(self.invited))


class ChangeRoles(PreviewedTask):
    url_name = "desk_change_roles"
    permission_required = "auth.change_user"
    title = _("Change somebody’s roles")
    explanation = _("They count at once. Your own are changed by another Administrator.")
    button = _("Change the roles")
    form_class = RolesForm

    def plan(self, form: RolesForm) -> Plan:
        data = form.cleaned_data
        told = {
            "person": name_of(data["person"]),
            "before": titles(data["person"].groups.order_by("pk")) or "–",
            "after": titles(data["roles"]),
        }
        return Plan([_now("%(person)s: no longer %(before)s but %(after)s.") % told])

    def act(self, form: RolesForm) -> Outcome:
        data = form.cleaned_data
        person = actions.change_roles(data["person"], groups=data["roles"], by=self.request.user)
        return Outcome(_now("The roles have changed."), page_of(person))


class ResetAccess(HandsOutLink):
    url_name = "desk_reset_access"
    permission_required = "auth.change_user"
    title = _("Reset a password or second factor")
    explanation = _("Make sure that it is really your colleague who asks: call back.")
    button = pgettext_lazy("verb", "Reset")
    form_class = ResetForm

    def plan(self, form: ResetForm) -> Plan:
        told = {"person": name_of(form.cleaned_data["person"])}
        sentences = [
            _now("%(person)s is signed out everywhere; the password does not count any more."),
        ]
        if form.cleaned_data["what"] == form.BOTH:
            sentences.append(
                _now("%(person)s sets up a new second factor at the next sign-in; the old one and "
                     "the recovery codes do not count any more.")
            )  # fmt: skip
        else:
            sentences.append(_now("%(person)s keeps the second factor."))
        return Plan([sentence % told for sentence in sentences], [days_of_link()])

    def act(self, form: ResetForm) -> Outcome:
        both = form.cleaned_data["what"] == form.BOTH
        verb = actions.reset_second_factor if both else actions.reset_password
        self.invited = verb(form.cleaned_data["person"], by=self.request.user)
        return Outcome(_now("Reset."), page_of(self.invited))


class RemoveAccess(PreviewedTask):
    url_name = "desk_remove_access"
    permission_required = "auth.change_user"
    title = _("Withdraw somebody’s access")
    explanation = _("For who leaves. What they wrote down stays, with their name.")
    button = _("Withdraw the access")
    form_class = SomebodyForm

    def plan(self, form: SomebodyForm) -> Plan:
        person = form.cleaned_data["person"]
        told = {
            "person": name_of(person),
            "roles": titles(person.groups.order_by("pk")) or "–",
        }
        sentences = [
            _now("%(person)s can no longer sign in and is signed out everywhere."),
            _now("%(person)s loses the roles: %(roles)s."),
            _now("The private calendar addresses of %(person)s show nothing any more."),
        ]
        return Plan([sentence % told for sentence in sentences])

    def act(self, form: SomebodyForm) -> Outcome:
        person = actions.remove(form.cleaned_data["person"], by=self.request.user)
        undo = _now("To take it back, invite the person again.")
        return Outcome(_now("The access is withdrawn."), page_of(person), undo)


class Reinstate(HandsOutLink):
    url_name = "desk_reinstate"
    permission_required = "auth.change_user"
    title = _("Invite somebody again")
    explanation = _("Somebody who had access before gets it back, with roles chosen anew.")
    button = pgettext_lazy("verb", "Invite again")
    form_class = ReinstateForm

    def plan(self, form: ReinstateForm) -> Plan:
        data = form.cleaned_data
        sentences = [
            _now("%(person)s has access again.") % {"person": name_of(data["person"])},
            _now("Roles: %(roles)s.") % {"roles": titles(data["roles"])},
        ]
        return Plan(sentences, [days_of_link()])

    def act(self, form: ReinstateForm) -> Outcome:
        data = form.cleaned_data
        self.invited = actions.reinstate(data["person"], groups=data["roles"], by=self.request.user)
        return Outcome(_now("Invited again."), page_of(self.invited))

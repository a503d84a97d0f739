"""What Administrators fill in, and what everybody does about their own access."""

from django import forms
from django.contrib.auth import authenticate
from django.contrib.auth.models import Group, User
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from desk import roles
from desk.access import second_factor
from desk.access.actions import name_of
from desk.forms.fields import text_field


class RolesChoice(forms.ModelMultipleChoiceField):
    """In the order of the table, each with what it is for."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **options: object) -> None:
        names = [role.name for role in roles.ROLES]
        groups = Group.objects.filter(name__in=names).order_by("pk")
        super().__init__(groups, label=_("Roles"), **options)

    def label_from_instance(self, obj: Group) -> str:
        role = roles.role_of(obj)
        return f"{role.title} – {role.duty}" if role else obj.name


class PersonField(forms.ModelChoiceField):
    def label_from_instance(self, obj: User) -> str:
        return f"{name_of(obj)} ({obj.get_username()})"


def person_field(**kinds: bool) -> PersonField:
    """Of the accounts that are so, such as `is_active=True`."""
    people = User.objects.filter(is_staff=True, **kinds).order_by("last_name", "username")
    return PersonField(people, label=_("Person"))


class InviteForm(forms.Form):
    first_name = text_field(_("Given name"), required=True, max_length=150)
    last_name = text_field(_("Family name"), required=True, max_length=150)
    username = text_field(
        _("Sign-in name"),
        required=True,
        max_length=150,
        validators=[UnicodeUsernameValidator()],
        help_text=_("Short and without blanks. It stays in the history, so no nicknames."),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        widget=forms.EmailInput(attrs={"class": "vTextField"}),
        help_text=_("Only so that colleagues know it: the registry sends no mail."),
    )
    roles = RolesChoice()


class SomebodyForm(forms.Form):
    person = person_field(is_active=True)


class RolesForm(SomebodyForm):
    roles = RolesChoice()


class ReinstateForm(forms.Form):
    person = person_field(is_active=False)
    roles = RolesChoice()


class ResetForm(SomebodyForm):
    PASSWORD, BOTH = "password", "both"

    what = forms.ChoiceField(
        label=_("What is lost"),
        choices=[
            (PASSWORD, _("The password")),
            (BOTH, _("The telephone with the second factor, and the recovery codes")),
        ],
        initial=PASSWORD,
        widget=forms.RadioSelect,
    )


def code_field(label: object, **options: object) -> forms.CharField:
    attributes = {"autocomplete": "one-time-code", "class": "vTextField", "spellcheck": "false"}
    widget = forms.TextInput(attrs=attributes)
    return forms.CharField(label=label, max_length=40, widget=widget, **options)


class CodeForm(forms.Form):
    """`device` is what took the code. Each attempt counts, so validate once."""

    code = code_field(
        _("Code"), help_text=_("Six digits from the app, or one of your recovery codes.")
    )

    def __init__(self, *arguments: object, user: User, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.user = user
        self.device = None

    def clean_code(self) -> str:
        code = self.cleaned_data["code"]
        if second_factor.must_wait(self.user, code):
            raise forms.ValidationError(
                _("After wrong codes the next one has to wait, each time twice as long. Wait a "
                  "little, then try again."),
                code="wait",
            )  # fmt: skip
        self.device = second_factor.matched(self.user, code)
        if self.device is None:
            raise forms.ValidationError(
                _("This code does not fit, or was used already."), code="wrong"
            )
        return code


class PasswordAgainForm(forms.Form):
    """The person's own password. Wrong ones count for the lock-out, as at the door."""

    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *arguments: object, request: HttpRequest, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.request = request

    def clean_password(self) -> str:
        password, user = self.cleaned_data["password"], self.request.user
        if authenticate(self.request, username=user.get_username(), password=password) != user:
            raise forms.ValidationError(_("This is not your password."), code="wrong")
        return password


class FirstDeviceForm(forms.Form):
    code = code_field(_("Code that the app shows"), help_text=_("Six digits."))

    def clean_code(self) -> str:
        return self.cleaned_data["code"].replace(" ", "")


class AnotherDeviceForm(PasswordAgainForm, FirstDeviceForm):
    field_order = ("code", "password")

"""The form by which anybody reports an error. Needs no mail server: staff see what was written."""

from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views import View

from members.actions import receive_correction
from members.actions.personal_data import TooManyRequests
from members.models.personal_data import LONGEST_MESSAGE
from record.bilingual import active_language
from record.readable import is_readable

NOT_STORED = "private, no-store"
LONGEST_PATH = 300


class CorrectionForm(forms.Form):
    """`website` is for programs that fill in everything; people do not see it."""

    message = forms.CharField(
        label=_("What is wrong, and how do you know?"),
        max_length=LONGEST_MESSAGE,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("A source that anybody can check helps most."),
    )
    contact = forms.CharField(
        label=_("How to answer you (optional)"),
        max_length=200,
        required=False,
        help_text=_("An e-mail address or a telephone number. Only the group’s staff see it."),
    )
    about = forms.CharField(
        label=_("Page (optional)"),
        max_length=LONGEST_PATH,
        required=False,
        help_text=_("Its address on this site."),
    )
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def is_from_a_program(self) -> bool:
        """Only after `is_valid()`."""
        return bool(self.cleaned_data["website"])


class CorrectionView(View):
    """`?about=` or the page one came from is filled in."""

    http_method_names = ["get", "head", "post", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        about = request.GET.get("about") or _came_from(request)
        return self.page(
            CorrectionForm(initial={"about": path_on_this_site(about)}, label_suffix="")
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        form = CorrectionForm(request.POST, label_suffix="")
        if not form.is_valid():
            return self.page(form, status=400)
        if form.is_from_a_program():
            return self.thanks()
        told = {name: form.cleaned_data[name] for name in ("about", "message", "contact")}
        try:
            receive_correction(**told, language=active_language())
        except TooManyRequests as refused:
            form.add_error(None, refused)
            return self.page(form, status=429)
        except ValidationError as refused:
            form.add_error(None, refused)
            return self.page(form, status=400)
        return self.thanks()

    def page(self, form: CorrectionForm, *, status: int = 200) -> HttpResponse:
        response = render(self.request, "pages/correction.html", {"form": form}, status=status)
        response["Cache-Control"] = NOT_STORED
        return response

    def thanks(self) -> HttpResponse:
        return HttpResponseRedirect(reverse("pages:correction_received"))


def path_on_this_site(text: str) -> str:
    """A path as it was given; empty for anything else that an address may have been filled with."""
    local = text.startswith("/") and not text.startswith(("//", "/\\"))
    return text if local and len(text) <= LONGEST_PATH and is_readable(text) else ""


def _came_from(request: HttpRequest) -> str:
    """The path of the page of this site that led here."""
    try:
        came_from = urlsplit(request.headers.get("Referer", ""))
    except ValueError:
        return ""
    return came_from.path if came_from.netloc == request.get_host() else ""

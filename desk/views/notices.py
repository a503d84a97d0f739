"""Letters to members: who, the letters themselves, the files, and that they were sent."""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import FormView

from desk.forms.notices import MEETING_FIELDS, NoticesForm, TickedForm
from desk.previews import Outcome, TaskPage, announce, put_into
from exports.archive import archive
from exports.errors import ExportError
from exports.responses import archive_response, pdf_response, table_response
from funding.models import NoticeBatch
from funding.notices.drafts import drafts, has_address
from funding.notices.letters import letters_to
from funding.notices.merge import merge_table
from funding.notices.occasion import Occasion
from funding.notices.paper import letters_documents
from funding.notices.recipients import ABOUT_MONEY, Recipient, Recipients
from funding.notices.recording import record_sent

Channel = NoticeBatch.Channel
BY_MAIL_PROGRAM = (Channel.DRAFTS, Channel.ADDRESSES)
MOST_SHOWN = 200


class WriteNotices(TaskPage, PermissionRequiredMixin, FormView):
    """Nothing is sent from here. Downloads change nothing; that letters went out is recorded when
    somebody says so."""

    url_name = "desk_notices"
    raise_exception = True
    permission_required = "funding.add_noticebatch"
    title = _("Write to members")
    explanation = _(
        "Reminders, invitations to renew, statements and notices of meetings: choose who, read the "
        "letters, then print them or send them from your own mail program."
    )
    button = _("Show who and what")
    form_class = NoticesForm
    chosen_template_name = "admin/desk/notices.html"

    def get_form_kwargs(self) -> dict:
        return super().get_form_kwargs() | {"user": self.request.user}

    def get_initial(self) -> dict:
        return super().get_initial() | self.request.GET.dict()

    def fieldsets_of(self, form: NoticesForm) -> Sequence[tuple[object, dict]]:
        more = [name for name in ("added_en", "added_fr", "with_statements") if name in form.fields]
        return (
            (None, {"fields": ["kind", "who", "year", "language"]}),
            (_("The meeting, in a notice of one"), {"fields": MEETING_FIELDS}),
            (_("More"), {"fields": more}),
        )

    def form_valid(self, form: NoticesForm) -> HttpResponseBase:
        if "back" in self.request.POST:
            return self.form_invalid(form)
        try:
            found, occasion = form.recipients(), form.occasion()
        except ValidationError as error:
            put_into(form, error)
            return self.form_invalid(form)
        asked = self.request.POST.get("do")
        ticks = TickedForm(self.request.POST if asked else None, offered=found)
        if not asked or not ticks.is_valid():
            return self.chosen(form, found, occasion, ticks)
        try:
            return self.do(asked, form, occasion, ticks)
        except (ValidationError, ExportError) as error:
            put_into(ticks, error if isinstance(error, ValidationError) else _refused(error))
            return self.chosen(form, found, occasion, ticks)

    def do(
        self, asked: str, form: NoticesForm, occasion: Occasion, ticks: TickedForm
    ) -> HttpResponseBase:
        people = ticks.cleaned_data["people"]
        if asked == "record":
            return self.record(occasion, ticks)
        if asked == Channel.ADDRESSES:
            addresses = [one.person.office_email for one in people if has_address(one)]
            return self.chosen(form, form.recipients(), occasion, ticks, addresses=addresses)
        hand_over = HANDED_OVER.get(asked)
        if hand_over is None:
            raise ValidationError(_now("Choose one of the buttons."))
        return hand_over(people, occasion, form.encloses)

    def record(self, occasion: Occasion, ticks: TickedForm) -> HttpResponse:
        said = ticks.cleaned_data
        if not said["channel"]:
            raise ValidationError({"channel": _now("Say how they were sent.")})
        by_mail = said["channel"] in BY_MAIL_PROGRAM
        people = [one for one in said["people"] if has_address(one) or not by_mail]
        batch = record_sent(
            occasion.kind,
            said["channel"],
            occasion.year.number,
            people,
            by=self.request.user,
            key=said["key"],
        )
        count = len(people)
        message = ngettext(
            "It is recorded that one person was written to.",
            "It is recorded that %(count)s people were written to.",
            count,
        )
        link = f"{reverse('admin:funding_notice_changelist')}?batch__id__exact={batch.pk}"
        announce(self.request, Outcome(message % {"count": count}, link))
        return HttpResponseRedirect(reverse("admin:index"))

    def chosen(
        self,
        form: NoticesForm,
        found: Recipients,
        occasion: Occasion,
        ticks: TickedForm,
        addresses: Sequence[str] | None = None,
    ) -> HttpResponse:
        ticked = ticks.ticked()
        context = self.get_context_data(form=form) | {
            "found": found,
            "rows": [_row(one, occasion, ticked) for one in found.chosen],
            "letters": [_letter(one, occasion) for one in found.chosen[:MOST_SHOWN]],
            "without_letters": max(len(found.chosen) - MOST_SHOWN, 0),
            "about_money": occasion.kind in ABOUT_MONEY,
            "title": NoticeBatch.Kind(occasion.kind).label.capitalize(),
            "ticks": ticks,
            "addresses": None if addresses is None else "; ".join(dict.fromkeys(addresses)),
        }
        return self.response_class(
            request=self.request, template=[self.chosen_template_name], context=context
        )


def _row(one: Recipient, occasion: Occasion, ticked: set[str]) -> dict[str, Any]:
    return {
        "recipient": one,
        "ticked": str(one.person.pk) in ticked,
        "has_address": has_address(one),
    }


def _letter(one: Recipient, occasion: Occasion) -> dict[str, Any]:
    return {"person": one.person, "texts": letters_to(one, occasion)}


def _refused(error: ExportError) -> ValidationError:
    return ValidationError(str(error))


def _stem(occasion: Occasion) -> str:
    return slugify(f"{NoticeBatch.Kind(occasion.kind).label} {occasion.day.isoformat()}")


def _as_table(people: list[Recipient], occasion: Occasion, encloses: bool) -> HttpResponseBase:
    return table_response(merge_table(people, occasion), "xlsx", _stem(occasion))


def _as_paper(people: list[Recipient], occasion: Occasion, encloses: bool) -> HttpResponseBase:
    """A file for each language: together in an archive where there are two."""
    documents = list(letters_documents(people, occasion, with_statements=encloses))
    if len(documents) == 1:
        return pdf_response(documents[0][1], _stem(occasion), "letters")
    files = [(f"{_stem(occasion)}-{language}.pdf", document) for language, document in documents]
    return archive_response(archive(files), _stem(occasion), "letters")


def _as_drafts(people: list[Recipient], occasion: Occasion, encloses: bool) -> HttpResponseBase:
    files = list(drafts(people, occasion, with_statements=encloses))
    if not files:
        raise ValidationError({"people": _now("None of those chosen has an office e-mail.")})
    return archive_response(archive(files), _stem(occasion), "drafts")


HANDED_OVER: dict[str, Callable[[list[Recipient], Occasion, bool], HttpResponseBase]] = {
    Channel.MAIL_MERGE: _as_table,
    Channel.PDF: _as_paper,
    Channel.DRAFTS: _as_drafts,
}

"""Reading in a register of groups, and deciding what its editions propose."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.forms.fields import day_field
from members.lists.reading import refuse_size
from members.lists.refusals import ListRefused
from partners.models import SisterProposal
from partners.register.proposing import pending, read_register
from partners.register.telling import sentence

Kind = SisterProposal.Kind
ACCEPT, DISMISS, CORRECT, WAIT = "accept", "dismiss", "correct", ""
MOST_SHOWN = 100


class ReadRegisterForm(forms.Form):
    """Adds `entries` and `data`; a refused file is an error with the remedy of each problem."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("One edition of the register, as JSON; names of contacts are not kept."),
        error_messages={"empty": _("The file is empty. Download the list again.")},
    )

    def clean(self) -> dict:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors:
            upload = cleaned["file"]
            try:
                refuse_size(upload.size)
                cleaned["data"] = upload.read()
                cleaned["entries"] = read_register(cleaned["data"], upload.name)
            except ListRefused as refused:
                self.add_error("file", refused.sentences)
        return cleaned


@dataclass(frozen=True)
class Decided:
    """What is decided of one proposal; `choice` is ACCEPT, DISMISS or CORRECT."""

    proposal: SisterProposal
    choice: str
    last_day: date | None


class ReviewRegisterForm(forms.Form):
    """A choice for each waiting proposal, by its key; what is left open waits on."""

    nothing = _("Nothing is waiting for review.")

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.proposals = list(pending()[:MOST_SHOWN])
        for proposal in self.proposals:
            self._ask(proposal)

    @property
    def has_nothing(self) -> bool:
        return not self.proposals

    def clean(self) -> dict:
        cleaned = super().clean() or self.cleaned_data
        cleaned["decided"] = list(self._decided(cleaned))
        if not cleaned["decided"] and not self.errors:
            self.add_error(None, _("Decide at least one."))
        return cleaned

    def _ask(self, proposal: SisterProposal) -> None:
        choices = [(WAIT, _("decide later")), (ACCEPT, _("accept")), (DISMISS, _("dismiss"))]
        if proposal.kind == Kind.PARTY:
            choices.insert(2, (CORRECT, _("accept: it was printed wrongly before")))
        self.fields[f"decision-{proposal.pk}"] = forms.ChoiceField(
            label=sentence(proposal),
            choices=choices,
            required=False,
            help_text=str(proposal.edition),
        )
        if proposal.kind in (Kind.GONE, Kind.ROLE, Kind.PARTY):
            self.fields[f"last_day-{proposal.pk}"] = day_field(
                _("Last day of what was before"),
                required=False,
                help_text=_("Only where it is known: else it stays known until the last edition."),
            )

    def _decided(self, cleaned: dict) -> Iterator[Decided]:
        for proposal in self.proposals:
            choice = cleaned.get(f"decision-{proposal.pk}")
            if choice:
                yield Decided(proposal, choice, cleaned.get(f"last_day-{proposal.pk}"))

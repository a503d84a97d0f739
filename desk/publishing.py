"""Publishing and withdrawing: what every task that shows rows to readers has in common."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from desk.forms.publishing import PublishingForm
from desk.previews import Outcome, Plan, PreviewedTask
from members.actions import publish, withdraw_publication
from members.admin.french import lacks_french


class PublishingTask(PreviewedTask):
    """`form_class` is a PublishingForm. `verb` takes the chosen rows and `by`; `message` is a
    plural with `count`."""

    published: ClassVar[bool]
    sentence: ClassVar[object]
    message: ClassVar[object]
    undo: ClassVar[object] = ""
    verb: ClassVar[Callable[..., Sequence[Model]]]

    def get_form_kwargs(self) -> dict:
        return super().get_form_kwargs() | {"published": self.published}

    def plan(self, form: PublishingForm) -> Plan:
        plan = Plan()
        for row in form.rows():
            plan.changes += [str(self.sentence) % {"row": self.said(row)}, *self.told(row)]
            plan.notes += self.noted(row)
        return plan

    def said(self, row: Model) -> str:
        return str(row)

    def told(self, row: Model) -> list[str]:
        """What goes with a row, after its own sentence."""
        return []

    def noted(self, row: Model) -> list[str]:
        return []

    def act(self, form: PublishingForm) -> Outcome:
        link = self.link(form)
        return Outcome(self.message % {"count": self.carry_out(form)}, link, str(self.undo))

    def carry_out(self, form: PublishingForm) -> int:
        """How many entries."""
        return self.carry_out_on(form.rows())

    def carry_out_on(self, rows: Sequence[Model]) -> int:
        return len(self.verb(rows, by=self.request.user)) if rows else 0

    def link(self, form: PublishingForm) -> str:
        """The list of the first row."""
        return reverse(f"admin:{form.rows()[0]._meta.label_lower.replace('.', '_')}_changelist")


class PublishTask(PublishingTask):
    published = False
    button = _("Publish")
    sentence = _("Anyone may read from now on: %(row)s")
    message = ngettext_lazy("One entry published.", "%(count)s entries published.", "count")
    undo = _("To take it back, withdraw it.")
    verb = staticmethod(publish)

    def noted(self, row: Model) -> list[str]:
        if not lacks_french(row):
            return []
        return [_now("Has no French text: %(row)s") % {"row": self.said(row)}]


class WithdrawTask(PublishingTask):
    published = True
    button = _("Withdraw")
    explanation = _("The entry stays in the record, for staff only.")
    sentence = _("No longer public: %(row)s")
    message = ngettext_lazy("One entry withdrawn.", "%(count)s entries withdrawn.", "count")
    verb = staticmethod(withdraw_publication)

"""A task in two steps: what will change is shown, then done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite, helpers
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.generic import FormView

from desk.executive_effect import ExecutiveEffect, days_to_watch, effects_since
from executive.composition import composition
from members.admin.refusals import sentence as refusal_sentence
from record import lock


@dataclass(frozen=True)
class PlanTable:
    """A list that may be long, shown folded unless `unfolded`; the cells are texts."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    unfolded: bool = False


@dataclass
class Plan:
    """`changes`: what will be so, a sentence each. `notes`: what to look at before confirming.
    `executive`: what becomes of it, a day each, where the task may touch it. `is_empty`: nothing
    would be recorded, so there is nothing to confirm."""

    changes: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    executive: list[ExecutiveEffect] = field(default_factory=list)
    tables: list[PlanTable] = field(default_factory=list)
    is_empty: bool = False

    def digest(self) -> str:
        effects = [
            line
            for one in self.executive
            for line in (str(one.day), str(one.same_on), *one.lines())
        ]
        cells = [cell for table in self.tables for row in table.rows for cell in row]
        shown = "\n".join([*self.changes, *self.notes, *effects, *cells])
        return salted_hmac("desk.preview", shown).hexdigest()


@dataclass(frozen=True)
class Outcome:
    """What was done, where to see it, and how to take it back."""

    message: str
    link: str
    undo: str = ""


def as_typed(form: forms.Form, *names: str) -> list[str]:
    """A sentence for each of these fields that was filled in. Only after `is_valid()`."""
    return [
        _("%(field)s: %(value)s") % {"field": form[name].label, "value": _said(form, name)}
        for name in names
        if form.cleaned_data[name]
    ]


def _said(form: forms.Form, name: str) -> object:
    value = form.cleaned_data[name]
    return dict(getattr(form.fields[name], "choices", ())).get(value, value)


class TaskPage:
    """The look of a task's form, for a FormView: Django's own admin form."""

    site: AdminSite | None = None
    url_name: str
    title: object
    explanation: object = ""
    button: object
    http_method_names = ["get", "head", "post", "options"]
    template_name = "admin/desk/task.html"
    fieldsets: Sequence[tuple[object, dict]] = ()

    def get_context_data(self, **context: object) -> dict:
        context = super().get_context_data(**context)
        form = context["form"]
        return self.site.each_context(self.request) | {
            **context,
            "title": self.title,
            "explanation": self.explanation,
            "button": self.button,
            "adminform": helpers.AdminForm(form, self.fieldsets_of(form), {}),
            "media": form.media,
        }

    def fieldsets_of(self, form: forms.Form) -> Sequence[tuple[object, dict]]:
        return self.fieldsets or [(None, {"fields": list(form.fields)})]


class PreviewedTask(TaskPage, PermissionRequiredMixin, FormView):
    """A form, a preview of what it would do, a confirmation. Works without JavaScript.

    The preview does the work and rolls it back, so it meets every refusal that the confirmation
    would meet. A confirmation counts only for the plan that was shown: when the record has changed
    in between, the new plan is shown instead. So a plan tells everything that will be recorded.
    `told_by` names the form's field for an argument of the verb that the form asks otherwise.
    """

    raise_exception = True
    preview_template_name = "admin/desk/preview.html"
    told_by: Mapping[str, str] = {}

    def plan(self, form: forms.Form) -> Plan:
        raise NotImplementedError

    def act(self, form: forms.Form) -> Outcome:
        """Call the verbs; inside a transaction that already holds the lock."""
        raise NotImplementedError

    def look_back(self, form: forms.Form, plan: Plan) -> None:
        """Add to the plan what shows only once the act is done; nothing by itself."""

    def names_of_verb(self, form: forms.Form) -> Mapping[str, str]:
        """What the verb calls by another name than the form does, to the form's name."""
        return self.told_by

    def touches_executive_on(self, form: forms.Form) -> date | None:
        """The first day on which the act may change the executive; None where it cannot."""
        return None

    def get_initial(self) -> dict:
        """Addresses may fill fields in, as links from a person's page do."""
        return super().get_initial() | self.request.GET.dict()

    def form_valid(self, form: forms.Form) -> HttpResponse:
        if "back" in self.request.POST:
            return self.form_invalid(form)
        confirmed = "confirm" in self.request.POST
        try:
            plan, outcome = self._try(form, confirmed)
        except ValidationError as error:
            put_into(form, error, self.names_of_verb(form))
            return self.form_invalid(form)
        except IntegrityError as error:
            form.add_error(None, refusal_sentence(error))
            return self.form_invalid(form)
        if outcome is None:
            return self._preview(form, plan, stale=confirmed)
        return self.done(form, outcome)

    def done(self, form: forms.Form, outcome: Outcome) -> HttpResponse:
        """The answer once it is done and committed."""
        announce(self.request, outcome)
        return HttpResponseRedirect(reverse("admin:index"))

    def _try(self, form: forms.Form, confirmed: bool) -> tuple[Plan, Outcome | None]:
        """The outcome is None unless the shown plan was confirmed; then nothing was changed."""
        with transaction.atomic():
            lock.take()
            plan = self.plan(form)
            before = [composition(day) for day in days_to_watch(self.touches_executive_on(form))]
            outcome = self.act(form)
            self.look_back(form, plan)
            plan.executive = effects_since(before)
            seen = constant_time_compare(self.request.POST.get("seen", ""), plan.digest())
            if confirmed and seen:
                return plan, outcome
            transaction.set_rollback(True)
            return plan, None

    def _preview(self, form: forms.Form, plan: Plan, *, stale: bool) -> HttpResponse:
        context = self.get_context_data(form=form, plan=plan, stale=stale)
        return self.response_class(
            request=self.request, template=[self.preview_template_name], context=context
        )


def put_into(
    form: forms.Form, error: ValidationError, renamed: Mapping[str, str] | None = None
) -> None:
    """A verb's refusal beside the fields it names; the rest above the form."""
    by_field = getattr(error, "error_dict", {None: error})
    for name, errors in by_field.items():
        name = (renamed or {}).get(name, name)
        form.add_error(name if name in form.fields else None, errors)


def announce(request: HttpRequest, outcome: Outcome) -> None:
    link = format_html('<a href="{}">{}</a>', outcome.link, _("See it"))
    messages.success(request, format_html("{} {} {}", outcome.message, link, outcome.undo))

"""The statement on accessibility: what is aimed at, how it was tried, what falls short."""

from datetime import date

from django.views.generic import TemplateView

from pages.views import PublicView

TRIED_ON = date(2026, 11, 22)
"""When every page was last gone over by people and programs; the tests go over them every time."""


class AccessibilityView(PublicView, TemplateView):
    template_name = "pages/accessibility.html"

    def get_context_data(self, **context: object) -> dict[str, object]:
        return super().get_context_data(tried_on=TRIED_ON, **context)

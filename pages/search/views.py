from django.core.paginator import EmptyPage, PageNotAnInteger
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views import View

from pages.search.forms import SearchForm
from pages.search.results import Haystacks, Results, ResultsOfKind


class SearchView(View):
    """One box for everything public. The nearest hits of each kind, or `?kind=` all of one."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        form = SearchForm(request.GET)
        if not form.is_valid():
            return self.page(form, status=400)
        if not form.typed.words:
            return self.page(form)
        kind, haystacks = form.kind_asked_for(), Haystacks(request)
        if kind is None:
            return self.page(form, results=Results(form.typed, form.asked, haystacks))
        return self.of_kind(form, ResultsOfKind(form.typed, form.asked, haystacks, kind))

    def of_kind(self, form: SearchForm, found: ResultsOfKind) -> HttpResponse:
        try:
            found.page  # noqa: B018 - asked for here, where a number out of range is answered
        except PageNotAnInteger as mistake:
            form.add_error(None, str(mistake))
            return self.page(form, status=400)
        except EmptyPage:
            return self.no_such_page(found)
        return self.page(form, found=found)

    def page(self, form: SearchForm, *, status: int = 200, **context: object) -> HttpResponse:
        context |= {"form": form, "typed": form.typed}
        return render(self.request, "pages/search.html", context, status=status)

    def no_such_page(self, found: ResultsOfKind) -> HttpResponse:
        last = found.paginator.num_pages
        address = {"last": found.address_of(last), "list": reverse("pages:search")}
        return render(
            self.request, "includes/no_such_page.html", {"number": last} | address, status=404
        )

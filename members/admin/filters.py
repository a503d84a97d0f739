"""Filters by what holds today."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from members.models import Affiliation, Chamber, Mandate, Membership, Party
from tenure import clock
from tenure.querysets import on_q, open_q

NONE = "none"


class TieFilter(admin.SimpleListFilter):
    title = _("tie to the group today")
    parameter_name = "tie"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        return [*Membership.Kind.choices, (NONE, _("none"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() is None:
            return queryset
        ties = Membership.objects.current()
        if self.value() == NONE:
            return queryset.exclude(pk__in=ties.values("parliamentarian"))
        return queryset.filter(pk__in=ties.filter(kind=self.value()).values("parliamentarian"))


class ChamberFilter(admin.SimpleListFilter):
    title = _("chamber today")
    parameter_name = "chamber"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        return [(chamber.code, str(chamber)) for chamber in Chamber.objects.all()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() is None:
            return queryset
        seats = Mandate.objects.current().filter(chamber__code=self.value())
        return queryset.filter(pk__in=seats.values("parliamentarian"))


class PartyFilter(admin.SimpleListFilter):
    title = _("party or Senate group today")
    parameter_name = "party"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        parties = [(party.slug, str(party)) for party in Party.objects.all()]
        return [*parties, (NONE, _("No affiliation"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() is None:
            return queryset
        affiliations = Affiliation.objects.current()
        if self.value() == NONE:
            return queryset.exclude(pk__in=affiliations.values("parliamentarian"))
        ours = affiliations.filter(party__slug=self.value())
        return queryset.filter(pk__in=ours.values("parliamentarian"))


class MergedFilter(admin.SimpleListFilter):
    title = _("merged records")
    parameter_name = "merged"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        return [("no", _("Without")), ("only", _("Only"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() is None:
            return queryset
        return queryset.filter(merged_into__isnull=self.value() == "no")


class HoldsFilter(admin.SimpleListFilter):
    title = _("holds")
    parameter_name = "holds"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        return [("today", _("Today")), ("ended", _("Ended"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "today":
            return queryset.filter(on_q(clock.today()))
        if self.value() == "ended":
            return queryset.exclude(open_q())
        return queryset


class PublishedFilter(admin.SimpleListFilter):
    title = _("published")
    parameter_name = "published"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        return [("yes", _("Published")), ("no", _("Not published"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() is None:
            return queryset
        return queryset.filter(published_at__isnull=self.value() == "no")

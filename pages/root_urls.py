"""Addresses that carry no language: `/`, `/robots.txt`, `/sitemap.xml`."""

from django.urls import path

from pages import root_views
from pages.sitemaps import sitemap

urlpatterns = [
    path("", root_views.in_your_language, name="root"),
    path("robots.txt", root_views.robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
]

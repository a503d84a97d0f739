"""Addresses that carry no language: `/` and what machines ask for."""

from django.urls import path

from pages import root_views
from pages.sitemaps import sitemap

urlpatterns = [
    path("", root_views.in_your_language, name="root"),
    path("robots.txt", root_views.robots, name="robots"),
    path(".well-known/security.txt", root_views.security, name="security"),
    path("sitemap.xml", sitemap, name="sitemap"),
]

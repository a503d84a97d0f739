"""Every field of every model is public or private, never both and never neither."""

from importlib import import_module
from importlib.util import find_spec

import pytest
from django.apps import apps
from django.db import models

PACKAGES = sorted(
    app.name
    for app in apps.get_app_configs()
    if "." not in app.name and find_spec(f"{app.name}.classification")
)
MODELS = [
    model
    for package in PACKAGES
    for model in apps.get_app_config(package).get_models()
    if not model.__name__.startswith("Historical")
]


def test_the_packages_that_hold_facts_are_there():
    assert {"members", "executive", "partners", "programme", "funding"} <= set(PACKAGES)


@pytest.mark.parametrize("package", PACKAGES)
def test_no_model_is_left_out_or_made_up(package: str):
    names = {model.__name__ for model in MODELS if model._meta.app_label == package}
    classification = import_module(f"{package}.classification")
    assert names == set(classification.PUBLIC) == set(classification.PRIVATE)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_every_field_is_classified_once(model: type[models.Model]):
    classification = import_module(f"{model._meta.app_label}.classification")
    plain_links = [
        link for link in model._meta.many_to_many if link.remote_field.through._meta.auto_created
    ]
    fields = {field.name for field in (*model._meta.concrete_fields, *plain_links)}
    public = classification.PUBLIC[model.__name__]
    private = classification.PRIVATE[model.__name__]
    assert public | private == fields, (public | private) ^ fields
    assert not public & private

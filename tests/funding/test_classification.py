"""Every field of every model is public or private, never both and never neither."""

import pytest
from django.apps import apps

from funding.classification import PRIVATE, PUBLIC

MODELS = [
    model
    for model in apps.get_app_config("funding").get_models()
    if not model.__name__.startswith("Historical")
]


def test_no_model_is_left_out_or_made_up():
    names = {model.__name__ for model in MODELS}
    assert names == set(PUBLIC) == set(PRIVATE)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_classified_once(model):
    fields = {field.name for field in model._meta.concrete_fields}
    public, private = PUBLIC[model.__name__], PRIVATE[model.__name__]
    assert public | private == fields, (public | private) ^ fields
    assert not public & private


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_nothing_that_names_a_member_is_public(model):
    about_people = {
        field.name
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model.__name__ in ("Parliamentarian", "User")
    }
    assert not about_people & PUBLIC[model.__name__]
    if "parliamentarian" in about_people:
        assert not PUBLIC[model.__name__]

"""What of the money may leave the registry: nothing about anybody."""

import pytest
from django.apps import apps

from funding.classification import PUBLIC

MODELS = [
    model
    for model in apps.get_app_config("funding").get_models()
    if not model.__name__.startswith("Historical")
]


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

"""Every field of every model is public or private, never both and never neither."""

import pytest
from django.apps import apps

from programme.classification import PRIVATE, PUBLIC

MODELS = [
    model
    for model in apps.get_app_config("programme").get_models()
    if not model.__name__.startswith("Historical")
]


def test_no_model_is_left_out_or_made_up():
    names = {model.__name__ for model in MODELS}
    assert names == set(PUBLIC) == set(PRIVATE)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_classified_once(model):
    meta = model._meta
    fields = {field.name for field in (*meta.concrete_fields, *meta.many_to_many)}
    public, private = PUBLIC[model.__name__], PRIVATE[model.__name__]
    assert public | private == fields, (public | private) ^ fields
    assert not public & private

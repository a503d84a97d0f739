"""Every field of every model is public or private, never both and never neither."""

import pytest
from django.apps import apps

from opendata.classification import PRIVATE, PUBLIC

MODELS = list(apps.get_app_config("opendata").get_models())


def test_no_model_is_left_out_or_made_up() -> None:
    names = {model.__name__ for model in MODELS}
    assert names == set(PUBLIC) == set(PRIVATE)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_classified_once(model) -> None:
    fields = {field.name for field in model._meta.concrete_fields}
    public, private = PUBLIC[model.__name__], PRIVATE[model.__name__]
    assert public | private == fields, (public | private) ^ fields
    assert not public & private

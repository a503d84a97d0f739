import pytest


@pytest.fixture(autouse=True)
def as_in_production(settings) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    settings.AXES_ENABLED = True

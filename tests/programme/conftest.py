from collections.abc import Iterator

import pytest

from tenure import clock
from tests.programme import scene


@pytest.fixture
def the_programme(db: None) -> Iterator[scene.Scene]:
    """The invented programme of the public pages, on the scene's day."""
    with clock.set_to(scene.TODAY):
        yield scene.build()

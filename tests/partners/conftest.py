from collections.abc import Iterator

import pytest

from tenure import clock
from tests.partners import scene


@pytest.fixture
def the_partners(db: None) -> Iterator[scene.Scene]:
    """The invented partners of the public pages, on the scene's day."""
    with clock.set_to(scene.TODAY):
        yield scene.build()

from collections.abc import Iterator

import pytest

from tenure import clock
from tests.pages import scene
from tests.pages.scene import Scene


@pytest.fixture
def the_scene(db: None) -> Iterator[Scene]:
    """A few people of every kind, and those whom the public must never meet."""
    with clock.set_to(scene.TODAY):
        yield scene.build(official=4, participating=4)

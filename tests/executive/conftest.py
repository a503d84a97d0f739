from collections.abc import Iterator

import pytest

from tenure import clock
from tests.executive import scene
from tests.pages import scene as pages_scene


@pytest.fixture
def the_executive(db: None) -> Iterator[None]:
    """The invented group of the public pages with its executive, on that scene's day."""
    with clock.set_to(pages_scene.TODAY):
        pages_scene.build(official=1, participating=0)
        scene.build()
        yield

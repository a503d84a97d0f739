from collections.abc import Iterator

import pytest

from tenure import clock
from tests.pages import scene


@pytest.fixture
def on_scene_day() -> Iterator[None]:
    with clock.set_to(scene.TODAY):
        yield


@pytest.fixture
def the_scene(db: None, on_scene_day: None) -> scene.Scene:
    return scene.build(official=4, participating=3)

"""What a page says of itself where its address is shared."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.test import Client


@pytest.mark.parametrize("address", ["/en/", "/fr/membres/"])
def test_a_picture_of_our_own_is_named_by_its_whole_address(
    client: Client, db: None, address: str
) -> None:
    page = client.get(address).text
    (image,) = re.findall(r'<meta property="og:image" content="([^"]+)">', page)
    assert image.startswith("http://testserver/static/")
    file = finders.find(image.removeprefix("http://testserver/static/"))
    with open(file, "rb") as picture:
        header = picture.read(24)
    width, height = (int.from_bytes(header[at : at + 4], "big") for at in (16, 20))
    assert f'<meta property="og:image:width" content="{width}">' in page
    assert f'<meta property="og:image:height" content="{height}">' in page


def test_a_host_we_do_not_serve_is_refused_without_a_fault(client: Client, db: None) -> None:
    answer = client.get("/en/", headers={"host": "elsewhere.example"})
    assert answer.status_code == 400
    assert "og:image" not in answer.text

"""The sign-in stands before every address of the staff: over the whole way, as a browser goes."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.desk.access.scene import with_device
from tests.desk.permissions.asking import METHODS, staff_addresses
from tests.desk.permissions.rows import make_rows
from tests.desk.staff import staff

pytestmark = [pytest.mark.django_db, pytest.mark.sweep]

WAY_IN = {"login", "second_factor", "second_factor_set_up", "choose_password", "staff_calendar"}
LOGIN = reverse("admin:login")


@pytest.fixture
def addresses(caplog) -> list:
    caplog.set_level("CRITICAL")
    make_rows()
    return [one for one in staff_addresses() if one.name not in WAY_IN]


def turned_back(client: Client, addresses: list) -> list:
    """Those that were not."""
    passed = []
    for address in addresses:
        for method in ("GET", "POST"):
            answer = getattr(client, method.lower())(address.path)
            to = (LOGIN, reverse("admin:index")) if address.name == "logout" else (LOGIN,)
            if answer.status_code != 302 or not answer.url.startswith(to):
                passed.append((address.path, method, answer.status_code))
    return passed


def test_strangers_are_sent_to_the_sign_in(client, addresses):
    assert not turned_back(client, addresses)


def test_people_who_are_not_staff_are_too(client, addresses):
    client.force_login(User.objects.create_user("member"))
    assert not turned_back(client, addresses)


def test_a_password_alone_is_not_enough(client, addresses, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    user, _device = with_device("Secretariat")
    client.force_login(user)
    assert not turned_back(client, addresses)


def test_who_left_is_out(client, addresses):
    user = staff("Secretariat")
    client.force_login(user)
    user.is_active = False
    user.save()
    assert not turned_back(client, addresses[::7])


def test_no_address_knows_another_way(client, addresses):
    for address in addresses:
        for method in METHODS[3:]:
            answer = client.generic(method, address.path)
            assert answer.status_code == 405, (address.path, method)


@pytest.mark.parametrize("method", METHODS[3:])
def test_neither_does_the_way_in(client, method):
    link = reverse("admin:choose_password", args=["MQ", "x"])
    for path in (
        LOGIN,
        reverse("admin:second_factor"),
        reverse("admin:second_factor_set_up"),
        link,
    ):
        assert client.generic(method, path).status_code == 405

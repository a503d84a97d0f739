import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import Group, User

from tools.staff_logins import staff_logins


@pytest.mark.django_db
def test_there_is_one_login_for_each_role_and_every_password_works() -> None:
    Group.objects.get_or_create(name="Treasurer")
    logins = dict(staff_logins())
    assert set(logins) >= {"administrator", "treasurer"}
    for username, password in logins.items():
        user = authenticate(username=username, password=password)
        assert user is not None
        assert user.is_staff
        assert user.is_superuser is (username == "administrator")
    assert [group.name for group in User.objects.get(username="treasurer").groups.all()] == [
        "Treasurer"
    ]


@pytest.mark.django_db
def test_run_again_the_same_logins_get_other_passwords() -> None:
    before, after = dict(staff_logins()), dict(staff_logins())
    assert before.keys() == after.keys()
    assert User.objects.count() == len(after)
    assert authenticate(username="administrator", password=before["administrator"]) is None

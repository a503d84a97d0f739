"""Inviting, resetting, removing: by Administrators only, previewed, recorded, by one-time links."""

import re
from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from desk.access import actions, links, second_factor
from desk.access.models import AccessRecord
from programme.actions import make_calendar_token, token_behind
from tests.desk.access.scene import INDEX, PASSWORD, give_password, signed_in, with_device
from tests.desk.staff import staff

pytestmark = pytest.mark.django_db

NEW_PASSWORD = "correct horse battery staple"
LINK = re.compile(r'value="http://testserver(/admin/link/[^"]+)"')
SEEN = re.compile(r'name="seen" value="([0-9a-f]+)"')


@pytest.fixture
def administrator(client) -> User:
    user, device = with_device("Administrator")
    signed_in(client, user, device)
    return user


def group(name: str) -> Group:
    return Group.objects.get(name=name)


def carried_out(client: Client, task: str, data: dict) -> object:
    """The answer to the confirmation of what was previewed."""
    address = reverse(f"admin:{task}")
    preview = client.post(address, data).content.decode()
    seen = SEEN.search(preview)
    assert seen, preview
    return client.post(address, data | {"confirm": "1", "seen": seen[1]})


def invitation(**others: object) -> dict:
    return {
        "first_name": "Ada", "last_name": "Clerk", "username": "ada", "email": "",
        "roles": [group("Secretariat").pk],
    } | others  # fmt: skip


def choose(path: str, password: str = NEW_PASSWORD) -> object:
    visitor = Client()
    form = visitor.get(path, follow=True)
    data = {"new_password1": password, "new_password2": password}
    return visitor.post(form.request["PATH_INFO"], data)


def test_an_invitation_is_previewed_and_its_link_shown_once(client, administrator):
    address = reverse("admin:desk_invite")
    preview = client.post(address, invitation()).content.decode()
    assert "Roles: Secretariat." in preview
    assert not User.objects.filter(username="ada").exists()
    page = carried_out(client, "desk_invite", invitation())
    assert "no-store" in page["Cache-Control"]
    link = LINK.search(page.content.decode())[1]
    assert link not in str(list(AccessRecord.objects.values()))
    user = User.objects.get(username="ada")
    assert not user.has_usable_password()
    record = user.access_records.get()
    assert (record.kind, record.roles, record.by) == ("invited", "Secretariat", administrator)
    assert choose(link).status_code == 302
    user.refresh_from_db()
    assert user.check_password(NEW_PASSWORD)
    assert user.access_records.first().kind == "link_used"
    again = Client().get(link, follow=True)
    assert "serves no more" in again.content.decode()


def test_a_link_ends_after_three_days(administrator, monkeypatch):
    user = actions.invite(
        username="ada", first_name="", last_name="", email="", groups=[], by=administrator
    )
    path = links.path_for(user)
    for hours, valid in ((71, True), (73, False)):
        later = datetime.now() + timedelta(hours=hours)
        monkeypatch.setattr(links.tokens, "_now", lambda later=later: later)
        page = Client().get(path, follow=True)
        assert ("serves no more" not in page.content.decode()) == valid


def test_a_newer_link_and_a_withdrawal_void_the_one_before(administrator):
    clerk = staff("Secretariat")
    first = links.path_for(actions.reset_password(clerk, by=administrator))
    second = links.path_for(actions.reset_password(clerk, by=administrator))
    assert "serves no more" in Client().get(first, follow=True).content.decode()
    assert "serves no more" not in Client().get(second, follow=True).content.decode()
    actions.remove(clerk, by=administrator)
    assert "serves no more" in Client().get(second, follow=True).content.decode()


@pytest.mark.parametrize("password", ["short", "password1234", "adaclerk-ada", "ada.clerk.ada"])
def test_short_common_and_own_name_are_refused_as_passwords(administrator, password):
    user = actions.invite(
        username="ada.clerk.ada", first_name="adaclerk-ada", last_name="", email="", groups=[],
        by=administrator,
    )  # fmt: skip
    assert choose(links.path_for(user), password).status_code == 200
    user.refresh_from_db()
    assert not user.has_usable_password()


@pytest.mark.parametrize("password", ["774193820565", "only small words here", "é" * 12, "x" * 200])
def test_no_kinds_of_characters_are_demanded(administrator, password):
    user = actions.invite(
        username="ada", first_name="", last_name="", email="", groups=[], by=administrator
    )
    assert choose(links.path_for(user), password).status_code == 302


def test_a_taken_name_is_refused_in_any_case(client, administrator):
    staff("Secretariat")
    answer = client.post(reverse("admin:desk_invite"), invitation(username="SECRETARIAT"))
    assert "taken" in answer.content.decode()


def test_a_reset_password_keeps_the_second_factor_and_ends_sessions(client, administrator):
    clerk, device = with_device("Secretariat")
    theirs = signed_in(Client(), clerk, device)
    page = carried_out(client, "desk_reset_access", {"person": clerk.pk, "what": "password"})
    assert theirs.get(INDEX).status_code == 302
    assert second_factor.device_of(clerk) == device
    choose(LINK.search(page.content.decode())[1])
    visitor = Client()
    give_password(visitor, clerk.username, NEW_PASSWORD)
    assert visitor.get(INDEX).status_code == 302


def test_a_lost_telephone_takes_the_password_along(client, administrator):
    clerk, device = with_device("Secretariat")
    second_factor.make_recovery_codes(clerk)
    theirs = signed_in(Client(), clerk, device)
    carried_out(client, "desk_reset_access", {"person": clerk.pk, "what": "both"})
    assert theirs.get(INDEX).status_code == 302
    assert second_factor.device_of(clerk) is None
    assert second_factor.recovery_codes_left(clerk) == 0
    assert give_password(Client(), clerk.username).status_code == 200
    assert clerk.access_records.get().kind == "second_factor_reset"


def test_who_leaves_is_out_at_once_and_stays_in_the_history(client, administrator):
    clerk, device = with_device("Secretariat")
    theirs = signed_in(Client(), clerk, device)
    _token, secret = make_calendar_token(language="en", by=clerk)
    carried_out(client, "desk_remove_access", {"person": clerk.pk})
    clerk.refresh_from_db()
    assert not clerk.is_active
    assert not clerk.groups.exists()
    assert theirs.get(INDEX).status_code == 302
    assert token_behind(secret) is None
    assert give_password(Client(), clerk.username).status_code == 200
    assert clerk.access_records.get().by == administrator
    page = carried_out(
        client, "desk_reinstate", {"person": clerk.pk, "roles": [group("Auditor").pk]}
    )
    choose(LINK.search(page.content.decode())[1])
    clerk.refresh_from_db()
    assert clerk.is_active
    assert [one.name for one in clerk.groups.all()] == ["Auditor"]


def test_roles_count_at_once(client, administrator):
    clerk, device = with_device("Auditor")
    theirs = signed_in(Client(), clerk, device)
    assert theirs.get(reverse("admin:desk_admit")).status_code == 403
    data = {"person": clerk.pk, "roles": [group("Secretariat").pk]}
    assert "no longer Auditor but Secretariat" in (
        client.post(reverse("admin:desk_change_roles"), data).content.decode()
    )
    carried_out(client, "desk_change_roles", data)
    assert theirs.get(reverse("admin:desk_admit")).status_code == 200
    record = clerk.access_records.get()
    assert (record.kind, record.roles, record.by) == ("roles_changed", "Secretariat", administrator)


@pytest.mark.parametrize(
    ("task", "data"),
    [
        ("desk_change_roles", {"roles": "Secretariat"}),
        ("desk_reset_access", {"what": "both"}),
        ("desk_remove_access", {}),
    ],
)
def test_nobody_does_it_to_themselves(client, administrator, task, data):
    data = data | {"person": administrator.pk}
    if "roles" in data:
        data["roles"] = [group(data["roles"]).pk]
    page = client.post(reverse(f"admin:{task}"), data)
    assert "ask another Administrator" in page.content.decode()
    administrator.refresh_from_db()
    assert [one.name for one in administrator.groups.all()] == ["Administrator"]
    assert administrator.is_active


def test_an_account_above_the_roles_is_out_of_reach(client, administrator, admin_user):
    page = client.post(reverse("admin:desk_remove_access"), {"person": admin_user.pk})
    assert "above the roles" in page.content.decode()
    theirs = reverse("admin:auth_user_change", args=[admin_user.pk])
    assert client.post(theirs, {"first_name": "Mine"}).status_code == 403


def test_of_two_who_remove_each_other_one_stays(administrator):
    other, _device = with_device("Secretariat")
    other.groups.set([group("Administrator")])
    actions.remove(administrator, by=other)
    with pytest.raises(ValidationError, match="own access"):
        actions.remove(other, by=administrator)


def test_names_are_corrected_and_nothing_else_is_typed_over(client, administrator):
    clerk = staff("Auditor")
    change = reverse("admin:auth_user_change", args=[clerk.pk])
    data = {
        "first_name": "Ada", "last_name": "Clerk", "email": "", "username": "mine",
        "is_superuser": "on", "is_staff": "", "groups": [group("Secretariat").pk],
        "password": "x", "user_permissions": ["1"],
    }  # fmt: skip
    assert client.post(change, data).status_code == 302
    clerk.refresh_from_db()
    assert (clerk.get_full_name(), clerk.username) == ("Ada Clerk", "auditor")
    assert not clerk.is_superuser
    assert clerk.is_staff
    assert clerk.check_password(PASSWORD)
    assert [one.name for one in clerk.groups.all()] == ["Auditor"]
    assert clerk.access_records.get().kind == "name_changed"


def test_who_has_access_is_listed_in_a_fixed_number_of_questions(
    client, administrator, django_assert_num_queries
):
    address = reverse("admin:auth_user_changelist")
    client.get(address)
    for _round in range(2):
        with django_assert_num_queries(10):
            page = client.get(address)
        for role in ("Auditor", "Treasurer"):
            if not User.objects.filter(username=role.lower()).exists():
                with_device(role)
    assert "icon-yes" in page.content.decode()


def test_the_first_administrator_is_invited_from_the_shell(capsys):
    call_command("invite", "ada", "--address", "https://registry.example/")
    link = capsys.readouterr().out.split("https://registry.example")[1].strip()
    assert choose(link).status_code == 302
    ada = User.objects.get(username="ada")
    assert ada.access_records.last().by is None
    assert ada.has_perm("auth.add_user")
    assert not ada.is_superuser
    with pytest.raises(CommandError, match="taken"):
        call_command("invite", "Ada")

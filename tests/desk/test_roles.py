"""Every page of the admin and the desk under every role."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from desk import roles
from desk.tasks import all_tasks, permissions_for
from members.models import ListImport, ProposedChange
from tests.desk.staff import ROLES, staff
from tests.factories import GroupFactory, MembershipFactory, StatementFactory
from tests.partners.factories import RelationFactory, SisterProposalFactory

pytestmark = pytest.mark.django_db

REGISTRY_MODELS = sorted(
    label
    for label in roles.TABLE
    if label.startswith(("members.", "executive.", "programme.")) and label != "members.group"
)
WRITERS = {"members": "Secretariat", "auth": "Administrator"}
MONEY_PAGES = {
    task.url_name
    for task in all_tasks()
    if any(name.startswith("funding.") for name in permissions_for(task))
}
TASK_PAGES = [task.url_name for task in all_tasks() if task.url_name not in MONEY_PAGES]
READ_BY_ALL = {
    "desk_review",
    "desk_take_attendance",
    "desk_decisions",
    "desk_participation",
    "desk_agm_pack",
    "desk_references",
}
OF_EACH = {"desk_calendar"}  # everybody reads their own; tested with the papers of meetings


@pytest.fixture(params=ROLES)
def person(request, client) -> User:
    user = staff(request.param)
    client.force_login(user)
    return user


@pytest.fixture
def proposal() -> ProposedChange:
    reading = ListImport.objects.create(
        file_name="a.csv", digest="0" * 64, format="x", as_of="2021-03-12", row_count=1
    )
    return ProposedChange.objects.create(
        list_import=reading, kind="unreadable_row", subject="A", key="k",
        after={"what": "party", "value": "X"},
    )  # fmt: skip


def role(user: User) -> str:
    return user.groups.get().name


def test_every_registered_model_is_in_the_table():
    registered = {model._meta.label_lower for model in admin.site._registry}
    assert registered == set(roles.TABLE)


@pytest.mark.parametrize("label", REGISTRY_MODELS)
def test_lists_are_read_by_all_and_added_to_by_the_secretariat(client, person, label):
    base = f"admin:{label.replace('.', '_')}"
    assert client.get(reverse(f"{base}_changelist")).status_code == 200
    read_only = label in (
        *("members.listimport", "members.proposedchange"),
        "programme.calendartoken",
    )
    may_add = role(person) == "Secretariat" and not read_only
    expected = 200 if may_add else 403
    assert client.get(reverse(f"{base}_add")).status_code == expected
    if not may_add:
        assert client.post(reverse(f"{base}_add"), {"because": "event"}).status_code == 403


@pytest.mark.parametrize("label", ["auth.user", "auth.group"])
def test_accounts_are_for_the_administrator_and_read_by_the_auditor(client, person, label):
    base = f"admin:{label.replace('.', '_')}"
    reads = role(person) in ("Administrator", "Auditor")
    assert client.get(reverse(f"{base}_changelist")).status_code == (200 if reads else 403)
    invites = role(person) == "Administrator" and label == "auth.user"
    assert client.get(reverse(f"{base}_add")).status_code == (200 if invites else 403)


@pytest.mark.parametrize("page", [page for page in TASK_PAGES if page not in OF_EACH])
def test_tasks_are_the_secretariats(client, person, page):
    writes = role(person) == "Secretariat"
    allowed = writes or page in READ_BY_ALL
    assert client.get(reverse(f"admin:{page}")).status_code == (200 if allowed else 403)
    expected = {True: 405, False: 405} if page in READ_BY_ALL else {True: 200, False: 403}
    assert client.post(reverse(f"admin:{page}")).status_code == expected[writes]


def test_deciding_is_the_secretariats(client, person, proposal):
    writes = role(person) == "Secretariat"
    address = reverse("admin:desk_decide", args=[proposal.pk])
    assert client.get(address).status_code == (200 if writes else 403)
    assert client.post(address, {"dismiss": "1"}).status_code == (302 if writes else 403)
    proposal.refresh_from_db()
    assert (proposal.state == "dismissed") == writes
    review = client.get(reverse("admin:desk_review")).content.decode()
    assert "accept" not in review.lower() or writes


@pytest.mark.parametrize("made", [GroupFactory, MembershipFactory, StatementFactory])
def test_who_may_not_write_sees_the_row_without_a_form(client, person, made):
    row = made()
    address = reverse(f"admin:members_{row._meta.model_name}_change", args=[row.pk])
    page = client.get(address)
    assert page.status_code == 200
    writes = role(person) == "Secretariat"
    assert ('name="_save"' in page.content.decode()) == writes
    assert client.post(address, {"because": "event"}).status_code == (200 if writes else 403)
    history = reverse(f"admin:members_{row._meta.model_name}_history", args=[row.pk])
    assert client.get(history).status_code == 200


def test_the_front_page_names_only_what_one_may_do(client, person):
    page = client.get(reverse("admin:index"))
    assert page.status_code == 200
    shown = {link.address for _title, links in page.context["tasks"] for link in links}
    shown -= {reverse(f"admin:{name}") for name in MONEY_PAGES}
    everything = {reverse(f"admin:{name}") for name in TASK_PAGES}
    reading = {reverse(f"admin:{name}") for name in READ_BY_ALL | OF_EACH}
    assert shown == (everything if role(person) == "Secretariat" else reading)


@pytest.mark.parametrize("page", [*TASK_PAGES, "index", "members_parliamentarian_changelist"])
def test_strangers_are_asked_to_sign_in(client, page):
    address = reverse(f"admin:{page}")
    for response in (client.get(address), client.post(address)):
        assert response.status_code == 302
        assert response["Location"].startswith(reverse("admin:login"))


def test_an_account_without_a_role_sees_nothing(client):
    client.force_login(User.objects.create_user("new", is_staff=True))
    page = client.get(reverse("admin:index"))
    assert page.status_code == 200
    assert not page.context["attention"]
    assert not page.context["facts"]
    assert client.get(reverse("admin:members_membership_changelist")).status_code == 403
    assert client.get(reverse("admin:desk_admit")).status_code == 403


def test_sync_takes_away_what_was_granted_by_hand():
    auditors = Group.objects.get(name="Auditor")
    auditors.permissions.add(Permission.objects.get(codename="change_membership"))
    call_command("sync_roles", verbosity=0)
    granted = {permission.codename for permission in auditors.permissions.all()}
    assert granted
    assert all(codename.startswith("view_") for codename in granted)


@pytest.fixture
def administrator(client) -> User:
    user = staff("Administrator")
    client.force_login(user)
    return user


def test_the_administrator_invites_with_a_role(client, administrator):
    client.post(
        reverse("admin:auth_user_add"),
        {
            "username": "clerk", "usable_password": "true",
            "password1": "a-long-password-7", "password2": "a-long-password-7",
        },
    )  # fmt: skip
    clerk = User.objects.get(username="clerk")
    secretariat = Group.objects.get(name="Secretariat")
    client.post(
        reverse("admin:auth_user_change", args=[clerk.pk]),
        {"username": "clerk", "is_active": "on", "is_staff": "on", "groups": [secretariat.pk]},
    )
    visitor = Client()
    assert visitor.login(username="clerk", password="a-long-password-7")
    assert visitor.get(reverse("admin:desk_admit")).status_code == 200


def test_the_administrator_cannot_rise_above_the_roles(client, administrator, admin_user):
    own = reverse("admin:auth_user_change", args=[administrator.pk])
    secretariat = Group.objects.get(name="Secretariat")
    posted = {
        "username": "administrator", "is_active": "on", "is_staff": "on",
        "is_superuser": "on", "groups": [secretariat.pk],
        "user_permissions": [Permission.objects.first().pk],
    }  # fmt: skip
    assert client.post(own, posted).status_code == 302
    administrator.refresh_from_db()
    assert not administrator.is_superuser
    assert not administrator.user_permissions.exists()
    assert role(administrator) == "Administrator"
    theirs = reverse("admin:auth_user_change", args=[admin_user.pk])
    assert client.post(theirs, {"username": "mine"}).status_code == 403
    assert client.post(f"{theirs.removesuffix('change/')}password/").status_code == 403


def test_accounts_are_withdrawn_not_deleted(client, administrator):
    clerk = staff("Secretariat")
    delete = reverse("admin:auth_user_delete", args=[clerk.pk])
    assert client.post(delete, {"post": "yes"}).status_code == 403
    change = reverse("admin:auth_user_change", args=[clerk.pk])
    assert client.post(change, {"username": "secretariat", "is_staff": "on"}).status_code == 302
    clerk.refresh_from_db()
    assert not clerk.is_active


def test_the_front_page_leads_nobody_to_a_refusal(client, person):
    """What waits is told to all, its link only to those who may do it."""
    RelationFactory(published_at=None)
    SisterProposalFactory()
    StatementFactory(published_at=None)
    waiting = client.get(reverse("admin:index")).context["attention"]
    for link in waiting:
        assert client.get(link.address).status_code == 200, link.text
    told = "about partners not published" in str(waiting)
    assert told == (role(person) == "Secretariat")

"""What the roles make of the desk. Who may open which address is in test_permission_matrix."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command
from django.urls import reverse

from desk import roles
from desk.tasks import all_tasks
from members.models import ListImport, ProposedChange
from tests.desk.staff import ROLES, staff
from tests.factories import GroupFactory, MembershipFactory, StatementFactory
from tests.partners.factories import RelationFactory, SisterProposalFactory

pytestmark = pytest.mark.django_db


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
    shown = {link.address for _title, links in page.context["tasks"] for link in links}
    for task in all_tasks():
        address = reverse(f"admin:{task.url_name}")
        assert (client.get(address).status_code == 200) == (address in shown), task.url_name


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

"""People who work at the desk."""

from django.contrib.auth.models import Group, User

ROLES = ("Secretariat", "Treasurer", "Auditor", "Administrator")


def staff(role: str) -> User:
    user = User.objects.create_user(role.lower(), password="a-long-password-7", is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user

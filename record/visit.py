"""The registry's versions as a visit found them: read once, before whatever is kept under them."""

from django.http import HttpRequest

from record import lock
from record.kept import Kept


def versions(request: HttpRequest) -> lock.Versions:
    """One query, at the first call of a visit."""
    found: lock.Versions | None = getattr(request, "registry_versions", None)
    if found is None:
        found = lock.versions_at_visit()
        request.registry_versions = found  # type: ignore[attr-defined]
    return found


def kept(request: HttpRequest) -> Kept:
    """Until anything public is written."""
    return Kept(versions(request).registry)


def kept_of_people(request: HttpRequest) -> Kept:
    """Until people, their seats, parties, ties and offices, or who the group is, are written."""
    return Kept(versions(request).people)

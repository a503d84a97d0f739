"""The visits of proofs.replica_reads, with a primary and a replica in the environment.

python -m proofs.replica_visits --writes N | --gone
"""

import argparse
import multiprocessing
import sys
import time
from collections.abc import Iterator
from itertools import pairwise

import django

django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.db import connection, connections, transaction  # noqa: E402
from django.test import Client, override_settings  # noqa: E402

from members.models import Group, MandatePoint  # noqa: E402
from opendata import state  # noqa: E402
from record import lock  # noqa: E402

PAGE = "/en/about/"
HOST = {"host": "localhost"}
DEADLINE_SECONDS = 30
PLAIN_FILES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}


def write(number: int) -> str:
    """Two facts in one commit, which no page may show apart. The version that they have."""
    with transaction.atomic():
        lock.take()
        Group.objects.update(purpose_en=f"Purpose {number}.")
        MandatePoint.objects.update(text_en=f"Point {number}.")
        return lock.version()


def write_many(writes: int, versions: object) -> None:
    for number in range(1, writes + 1):
        versions.put((number, write(number)))


def shown(client: Client, **headers: str) -> tuple[str, str]:
    """The page and its ETag."""
    answer = client.get(PAGE, headers=HOST | headers)
    return answer.content.decode(), answer.get("ETag", "")


def numbers_in(page: str) -> set[str]:
    words = page.replace("<", " ").replace(">", " ").replace(".", " ").split()
    return {after for word, after in pairwise(words) if word in ("Purpose", "Point")}


def on_replica(sql: str) -> object:
    with connections["replica"].cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


def wait_for(page_holds: str) -> None:
    until = time.monotonic() + DEADLINE_SECONDS
    while page_holds not in shown(Client())[0]:
        assert time.monotonic() < until, f"The replica never showed {page_holds}"
        time.sleep(0.02)


def visits_while_writing(writes: int) -> Iterator[tuple[str, str]]:
    """Also gives the versions at the end, as pairs of number and ETag."""
    versions: multiprocessing.Queue = multiprocessing.Queue()
    connections.close_all()
    writer = multiprocessing.Process(target=write_many, args=(writes, versions))
    writer.start()
    seen, under = [], {}
    visitor = Client()
    while len(under) < writes:
        seen.append(shown(visitor))
        while not versions.empty():
            number, version = versions.get()
            under[state.etag(version, f"http://localhost{PAGE}")] = str(number)
    writer.join()
    for page, etag in seen:
        yield ",".join(sorted(numbers_in(page))), under.get(etag, "0")


def prove_pages_match(writes: int) -> None:
    pairs = list(visits_while_writing(writes))
    apart = [pair for pair in pairs if pair[0] != pair[1]]
    states = len({number for _page, number in pairs})
    print(f"{len(pairs)} pages while {writes} commits were made: {states} states were seen")
    assert not apart, f"{len(apart)} pages are not what their version holds: {apart[:3]}"
    assert states > 1


def prove_staff_read_what_they_wrote(writes: int) -> None:
    """With the replica held back, so that it is certainly behind."""
    staff, visitor = Client(), Client()
    staff.force_login(User.objects.create_user("secretary", is_staff=True))
    wait_for(f"Purpose {writes}.")
    on_replica("SELECT pg_wal_replay_pause()::text")
    before, etag = shown(visitor)
    write(writes + 1)
    assert f"Purpose {writes + 1}." in shown(staff)[0], "staff were shown less than they wrote"
    assert shown(visitor) == (before, etag), "a visitor was not shown the replica"
    unchanged = visitor.get(PAGE, headers=HOST | {"If-None-Match": etag})
    assert unchanged.status_code == 304
    on_replica("SELECT pg_wal_replay_resume()::text")
    wait_for(f"Purpose {writes + 1}.")
    renewed = visitor.get(PAGE, headers=HOST | {"If-None-Match": etag})
    assert renewed.status_code == 200
    assert connection.alias == "default"
    print(
        "staff read what they wrote while the replica was behind; visitors a state of the replica"
    )


def prove_answered_without() -> None:
    assert "Purpose" in shown(Client())[0], "no answer without the replica"
    print("the replica stopped: visitors are answered by the primary")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m proofs.replica_visits")
    parser.add_argument("--writes", type=int, default=0)
    parser.add_argument("--gone", action="store_true")
    asked = parser.parse_args()
    try:
        with override_settings(STORAGES=PLAIN_FILES):
            if asked.gone:
                prove_answered_without()
            else:
                prove_replica_is_read(asked.writes)
    except AssertionError as wrong:
        print(f"WRONG: {wrong}")
        return 1
    return 0


def prove_replica_is_read(writes: int) -> None:
    group = Group.objects.create(name_en="Invented", name_fr="Inventé", purpose_en="Purpose 0.")
    MandatePoint.objects.create(group=group, order=1, text_en="Point 0.", text_fr="Point 0.")
    wait_for("Purpose 0.")
    assert on_replica("SELECT pg_is_in_recovery()") is True
    prove_pages_match(writes)
    prove_staff_read_what_they_wrote(writes)


if __name__ == "__main__":
    sys.exit(main())

"""Visitors who read through a shared cache while facts are written.

    python -m proofs.shared_cache --writes N

As it is set, the cache asks about every page: nobody is shown one older than the last commit. With
REGISTRY_SHARED_CACHE_SECONDS it asks that often and no oftener. What staff are shown is kept by
nobody.
"""

import argparse
import http.client
import sys
import time

from django.contrib.auth.models import User
from django.db import transaction

from members.models import Group
from proofs import squid
from proofs.server_faults import answering
from proofs.server_visitors import PATIENCE, free_port, signed_in
from record import lock

PAGE = "/en/about/"
READINGS = 5
"""Of the same page after each write."""
SECONDS = 2
"""For how long a page is kept without asking, in the second half."""
SETTINGS = {"DJANGO_SETTINGS_MODULE": "tools.served_settings", "REGISTRY_HTTPS": "false"}


def write(number: int) -> None:
    with transaction.atomic():
        lock.take()
        Group.objects.update_or_create(
            id=Group.ONLY, defaults={"name_en": "Group", "purpose_en": f"Purpose {number}."}
        )


def shown(port: int, cookie: str = "") -> tuple[str, str]:
    """The page, and who may keep it."""
    site = http.client.HTTPConnection("localhost", port, timeout=PATIENCE)
    try:
        site.request("GET", PAGE, headers={"Cookie": cookie} if cookie else {})
        answer = site.getresponse()
        assert answer.status == http.client.OK, answer.status
        return answer.read().decode(), answer.getheader("Cache-Control", "")
    finally:
        site.close()


def asked_each_time(writes: int, cookie: str) -> list[str]:
    """What went wrong."""
    wrong, site, cache = [], free_port(), free_port()
    with answering(site, **SETTINGS), squid.squid(cache, site) as log:
        for number in range(writes):
            write(number)
            pages = [shown(cache)[0] for _ in range(READINGS)]
            wrong += [
                f"old after write {number}" for page in pages if f"Purpose {number}." not in page
            ]
        told = log.new()
        again = told["TCP_REFRESH_UNMODIFIED"]
        print(f"asked each time: {told.total()} pages, {again} of them kept ones: {dict(told)}")
        if again < writes * (READINGS - 1):
            wrong.append("pages that still held were sent anew")
        to_staff = {shown(cache, cookie)[1] for _ in range(READINGS)}
        if to_staff != {"private, no-store"} or any("HIT" in each for each in log.new()):
            wrong.append(f"staff were answered with {to_staff}, or by the cache")
    return wrong


def asked_now_and_then(writes: int) -> list[str]:
    """What went wrong."""
    wrong, site, cache = [], free_port(), free_port()
    often = {"REGISTRY_SHARED_CACHE_SECONDS": str(SECONDS)}
    with answering(site, **SETTINGS, **often), squid.squid(cache, site) as log:
        longest = 0.0
        for number in range(writes):
            write(number)
            begun = time.monotonic()
            while f"Purpose {number}." not in shown(cache)[0]:
                time.sleep(0.05)
            longest = max(longest, time.monotonic() - begun)
        told = log.new()
    kept = told["TCP_MEM_HIT"]
    print(f"asked every {SECONDS} s: {told.total()} pages, {kept} without the site: {dict(told)}")
    print(f"a page was at most {longest:.1f} s old")
    if longest > SECONDS + 1:
        wrong.append("a page was kept too long")
    if not kept:
        wrong.append("nothing was kept")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--writes", type=int, default=20)
    writes = parser.parse_args().writes
    if squid.program() is None:
        print("left out: no shared cache is installed (apt-get install squid)")
        return 0
    cookie = signed_in(User.objects.create_superuser("clerk"))
    wrong = asked_each_time(writes, cookie) + asked_now_and_then(max(2, writes // 5))
    for each in sorted(set(wrong)):
        print(f"WRONG: {each}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())

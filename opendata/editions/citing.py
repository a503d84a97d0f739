"""How a page of the registry is cited: the edition it agrees with, the day, and an address that
keeps answering for that day."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from opendata.models import Edition
from tenure import clock


@dataclass(frozen=True)
class Citation:
    """`address` answers for `day`, where there is one, whatever comes later. Without an `edition`
    none has been published yet."""

    title: str
    day: date | None
    address: str
    edition: Edition | None
    seen_on: date

    @property
    def path(self) -> str:
        """Without the host."""
        return urlsplit(self.address)._replace(scheme="", netloc="").geturl()


def citation(title: str, day: date | None, address: str, edition: Edition | None) -> Citation:
    """`address`: whole, without its query; `edition`: the newest."""
    asked = f"{address}?on={day.isoformat()}" if day else address
    return Citation(title, day, asked, edition, clock.today())

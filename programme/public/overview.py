"""How many recommendations had what answer: in figures, and as a picture."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from exports.table import Phrase
from programme.models import Recommendation, Response
from programme.public.makers import Named, addressee_of, makers_of, year_of

NONE_RECORDED = "none"
ORDER = (
    NONE_RECORDED,
    Response.Status.ACKNOWLEDGED,
    Response.Status.ACCEPTED,
    Response.Status.IN_PART,
    Response.Status.IMPLEMENTED,
    Response.Status.DECLINED,
)
NO_RESPONSE = _("no response recorded here")
ROW, BAR, TOP, LEFT, WIDTH = 34, 20, 6, 215, 320
ROOM_FOR_NUMBER = 40


def status_of(row: Recommendation) -> str:
    """Of a row of `with_latest_response`."""
    return row.latest_status or NONE_RECORDED


def status_label(code: str) -> Phrase:
    return NO_RESPONSE if code == NONE_RECORDED else Response.Status(code).label


@dataclass(frozen=True)
class Tally:
    """`x`, `y`, `length` place its bar in the picture."""

    code: str
    label: Phrase
    number: int
    y: int
    length: float

    x = LEFT
    height = BAR

    @property
    def middle(self) -> float:
        return self.y + BAR / 2

    @property
    def end(self) -> float:
        return self.x + self.length


@dataclass(frozen=True)
class Share:
    """Of one maker, addressee or year: how many were made, and of how many a response is here."""

    named: Named
    made: int
    answered: int

    @property
    def unanswered(self) -> int:
        return self.made - self.answered


class Overview:
    width = LEFT + WIDTH + ROOM_FOR_NUMBER
    height = TOP + ROW * len(ORDER)

    def __init__(self, rows: Sequence[Recommendation]) -> None:
        self.rows = rows

    @property
    def tallies(self) -> list[Tally]:
        """Every status, those of none included, in one order."""
        numbers = {code: sum(status_of(row) == code for row in self.rows) for code in ORDER}
        most = max(numbers.values()) or 1
        return [
            Tally(
                str(code),
                status_label(code),
                numbers[code],
                TOP + ROW * place,
                round(WIDTH * numbers[code] / most, 1),
            )
            for place, code in enumerate(ORDER)
        ]

    @property
    def adopted(self) -> int:
        return sum(row.adopted_by is not None for row in self.rows)

    @property
    def by_maker(self) -> list[Share]:
        return self._shares(makers_of)

    @property
    def by_addressee(self) -> list[Share]:
        return self._shares(lambda row: [addressee_of(row)])

    @property
    def by_year(self) -> list[Share]:
        return self._shares(lambda row: [year_of(row)])

    def _shares(self, named: Callable[[Recommendation], Iterable[Named]]) -> list[Share]:
        """In the order in which the rows first name them."""
        found: dict[Named, list[Recommendation]] = {}
        for row in self.rows:
            for name in named(row):
                found.setdefault(name, []).append(row)
        return [
            Share(name, len(rows), sum(row.latest_status is not None for row in rows))
            for name, rows in found.items()
        ]

"""Rows that the values of a proposal name by code or slug."""

from dataclasses import dataclass

from members.models import Chamber, Party, Province


@dataclass(frozen=True, slots=True)
class References:
    """Rows that the values of a proposal name by code or slug."""

    chambers: dict[str, Chamber]
    provinces: dict[str, Province]
    parties: dict[str, Party]

    @classmethod
    def load(cls) -> "References":
        return cls(
            {row.code: row for row in Chamber.objects.all()},
            {row.code: row for row in Province.objects.all()},
            {row.slug: row for row in Party.objects.all()},
        )

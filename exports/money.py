"""Money as people read it. Software reads integer cents (JSON) or `table.dollars` (CSV)."""

from django.utils.translation import get_language

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def money(cents: int, language: str | None = None) -> str:
    """Canadian dollars, exact at any size: "−$1,234.50"; in French "−1 234,50 $", every space of
    it a no-break space. `language` is "en" or "fr"; the active one when not given."""
    chosen = language or get_language() or "en"
    whole, rest = divmod(abs(cents), 100)
    sign = "\N{MINUS SIGN}" if cents < 0 else ""
    if chosen.startswith("fr"):
        grouped = f"{whole:,d}".replace(",", NO_BREAK_SPACE)
        return f"{sign}{grouped},{rest:02d}{NO_BREAK_SPACE}$"
    return f"{sign}${whole:,d}.{rest:02d}"

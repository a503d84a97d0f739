from django import template

from exports.money import money as money_in_words

register = template.Library()


@register.filter
def money(cents: int | None) -> str:
    """`{{ row.amount_cents|money }}`, in the active language; nothing where the sum is unknown.

    Raises TypeError for anything but whole cents: a float or a text here is a mistake in code.
    """
    if cents is None:
        return ""
    if isinstance(cents, bool) or not isinstance(cents, int):
        raise TypeError(f"money is whole cents, not {cents!r}")
    return money_in_words(cents)

"""Every way a span is known, in words, in both languages."""

from datetime import date

import pytest
from django.utils import translation

from tenure.precision import Precision
from tenure.span import Span
from tenure.wording import day_in_words, span_in_words

DAY, MONTH, YEAR, ATTESTED, UNKNOWN = Precision
OCTOBER, AUGUST = date(2019, 10, 21), date(2021, 8, 16)

CASES = [
    (Span(OCTOBER, AUGUST), "21 October 2019 – 15 August 2021", "21 octobre 2019 – 15 août 2021"),
    (Span(OCTOBER), "since 21 October 2019", "depuis le 21 octobre 2019"),
    (Span(OCTOBER, None, MONTH), "since October 2019", "depuis octobre 2019"),
    (Span(OCTOBER, None, YEAR), "since 2019", "depuis 2019"),
    (
        Span(OCTOBER, None, ATTESTED),
        "by 21 October 2019, still so",
        "au plus tard le 21 octobre 2019, toujours en cours",
    ),
    (
        Span(OCTOBER, AUGUST, DAY, UNKNOWN),
        "21 October 2019, known until 15 August 2021",
        "21 octobre 2019, connu jusqu’au 15 août 2021",
    ),
    (
        Span(OCTOBER, AUGUST, ATTESTED, DAY),
        "by 21 October 2019 – 15 August 2021",
        "au plus tard le 21 octobre 2019 – 15 août 2021",
    ),
    (
        Span.inclusive(OCTOBER, OCTOBER, ATTESTED, UNKNOWN),
        "attested on 21 October 2019",
        "attesté le 21 octobre 2019",
    ),
    (Span(date(2006, 1, 1), date(2007, 1, 1), YEAR, YEAR), "2006", "2006"),
    (
        Span(OCTOBER, OCTOBER),
        "21 October 2019 (for part of the day)",
        "21 octobre 2019 (une partie de la journée)",
    ),
]


@pytest.mark.parametrize(("span", "english", "french"), CASES)
def test_spans_are_shown_inclusively_and_no_more_exactly_than_known(span, english, french):
    with translation.override("en"):
        assert span_in_words(span) == english
    with translation.override("fr"):
        assert span_in_words(span) == french


def test_the_first_of_the_month_in_french():
    with translation.override("fr"):
        assert day_in_words(date(2021, 3, 1)) == "1er mars 2021"
        assert day_in_words(date(2021, 3, 11)) == "11 mars 2021"

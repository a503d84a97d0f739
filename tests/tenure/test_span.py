"""Spans against the slow and obvious answer: the set of their days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.precision import Precision
from tenure.span import Span, Standing, standing_on

FIRST = date(2020, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(40)]
days = st.sampled_from(DAYS)


exactly = st.just(Precision.DAY)


@st.composite
def spans(draw, precision=exactly):
    since = draw(days)
    until = draw(st.none() | st.sampled_from([day for day in DAYS if day >= since]))
    return Span(since, until, draw(precision), draw(precision))


def held(span: Span) -> set[date]:
    return {day for day in DAYS if day in span}


@given(spans())
def test_a_span_holds_from_its_start_until_before_its_end(span):
    assert held(span) == {
        day for day in DAYS if span.since <= day and not (span.until and day >= span.until)
    }


@given(spans(), spans())
def test_intersection_holds_the_days_both_hold(one, other):
    shared = one.intersection(other)
    assert (held(shared) if shared else set()) == held(one) & held(other)
    assert one.overlaps(other) == bool(held(one) & held(other)) == other.overlaps(one)


@given(spans(), spans())
def test_covers_means_no_day_is_left_out(one, other):
    left_out = held(other) - held(one)
    assert one.covers(other) == (
        not left_out and (one.until is None or other.until is not None or other.is_empty)
    )


@given(spans(), spans())
def test_touching_spans_share_no_day(one, other):
    if one.touches(other) and not (one.is_empty or other.is_empty):
        assert one.until == other.since or other.until == one.since
        assert one.until != other.since or not one.overlaps(other)


@given(days, days)
def test_inclusive_dates_keep_their_last_day(first, last):
    if last < first:
        with pytest.raises(ValueError, match="before"):
            Span.inclusive(first, last)
        return
    span = Span.inclusive(first, last)
    assert last in span
    assert span.last_day == last
    assert last + timedelta(days=1) not in span


def test_a_span_cannot_end_before_it_starts():
    with pytest.raises(ValueError, match="before it starts"):
        Span(DAYS[3], DAYS[2])


@given(spans())
def test_an_empty_span_holds_nothing_and_overlaps_nothing(span):
    empty = Span(span.since, span.since)
    assert empty.is_empty
    assert not held(empty)
    assert not empty.overlaps(span)


@given(st.lists(spans(st.sampled_from(Precision)), max_size=4), days)
def test_standing_never_says_none_beside_an_end_that_is_not_firm(rows, day):
    standing = standing_on(rows, day)
    real = [row for row in rows if not row.is_empty]
    if any(day in row for row in real):
        assert standing is Standing.HELD
    elif all(row.since_precision.is_firm and row.until_precision.is_firm for row in real):
        assert standing is Standing.NONE
    else:
        assert standing in (Standing.NONE, Standing.NOT_KNOWN)


def test_standing_after_a_known_until_and_before_a_by():
    known_until = Span(DAYS[0], DAYS[5], until_precision=Precision.UNKNOWN)
    by = Span(DAYS[20], None, since_precision=Precision.ATTESTED)
    firm = Span(DAYS[8], DAYS[12])
    assert standing_on([known_until], DAYS[6]) is Standing.NOT_KNOWN
    assert standing_on([by], DAYS[19]) is Standing.NOT_KNOWN
    assert standing_on([known_until, firm, by], DAYS[13]) is Standing.NOT_KNOWN
    assert standing_on([firm], DAYS[13]) is Standing.NONE

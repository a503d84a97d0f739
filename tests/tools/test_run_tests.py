import pytest

from tools.run_tests import Result, verdict

PASSED = Result("SQLite", "passed", 1)
FAILED = Result("SQLite", "FAILED", 1)
LEFT_OUT = Result("Chromium", "left out: not installed", 0)


@pytest.mark.parametrize(
    ("results", "strict", "code"),
    [
        ([PASSED], True, 0),
        ([PASSED, LEFT_OUT], False, 0),
        ([PASSED, LEFT_OUT], True, 1),
        ([FAILED, LEFT_OUT], False, 1),
    ],
)
def test_a_failure_always_fails_and_an_omission_fails_where_nothing_may_be_left_out(
    results: list[Result], strict: bool, code: int
) -> None:
    assert verdict(results, strict=strict) == code

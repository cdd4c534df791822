"""Whether needs were met, in numbers and words."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.access import Met, Tally, tally


def test_needs_met_are_told_of_all_who_have_any() -> None:
    assert tally(["yes", "yes", "partly", "no", ""]).words == "2 of 5 met, 1 partly, 1 not met, 1 not yet said"
    assert tally(["yes"]).words == "1 of 1 met"


def test_nobody_has_come_who_needs_anything() -> None:
    assert tally(()).words == "Nobody has come who needs anything"


@given(st.lists(st.sampled_from([*Met, ""])))
def test_everybody_is_counted_once(answers: list[str]) -> None:
    told = tally(answers)

    assert told.met + told.partly + told.unmet + told.unsaid == len(answers)
    assert told == Tally(*(answers.count(each) for each in (*Met, "")))

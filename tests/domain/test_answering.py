"""Which points wait for an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.answering import waiting

HEAD, ONE, TWO = b"h", b"1", b"2"
points = st.sets(st.sampled_from([HEAD, ONE, TWO]))


@pytest.mark.parametrize(
    ("asking", "answered", "named", "expected"),
    [
        ({HEAD}, set(), False, (HEAD,)),
        ({HEAD}, {HEAD}, False, ()),
        ({HEAD, ONE, TWO}, {HEAD}, False, ()),
        ({HEAD, ONE, TWO}, {ONE}, False, (HEAD,)),
        ({HEAD, ONE, TWO}, {ONE, TWO}, False, (HEAD,)),
        ({HEAD, ONE, TWO}, {ONE}, True, (HEAD,)),
        ({HEAD, ONE, TWO}, {ONE, TWO}, True, ()),
        ({HEAD}, set(), True, ()),
        ({ONE, TWO}, {TWO}, True, (ONE,)),
        (set(), set(), False, ()),
    ],
)
def test_a_leader_speaks_for_all_and_a_name_only_while_something_under_it_waits(
    *, asking: set[bytes], answered: set[bytes], named: bool, expected: tuple[bytes, ...]
) -> None:
    assert waiting(HEAD, (ONE, TWO), asking, answered, named=named) == expected


@given(asking=points, answered=points, named=st.booleans())
def test_nothing_waits_that_asks_nothing_or_has_an_answer(
    *, asking: set[bytes], answered: set[bytes], named: bool
) -> None:
    assert set(waiting(HEAD, (ONE, TWO), asking, answered, named=named)) <= asking - answered

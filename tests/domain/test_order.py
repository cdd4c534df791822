"""There is always a place between two places, on two laptops a different one."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.order import between, key_salt

salts = st.binary(min_size=16, max_size=16).map(key_salt)


@given(st.lists(st.tuples(st.integers(0, 1000), salts), min_size=1, max_size=60))
def test_whatever_is_put_anywhere_lands_there(inserts: list[tuple[int, str]]) -> None:
    line: list[str] = []
    for where, salt in inserts:
        at = where % (len(line) + 1)
        before, after = (line[at - 1] if at else ""), (line[at] if at < len(line) else "")
        key = between(before, after, salt)
        assert before < key
        assert not after or key < after
        line.insert(at, key)


@given(salts, salts)
def test_two_laptops_choose_different_places_between_the_same_two(here: str, there: str) -> None:
    first = between("", "", "i")
    last = between(first, "", "i")
    assert (between(first, last, here) == between(first, last, there)) == (here == there)


def test_places_at_the_end_stay_short() -> None:
    key = ""
    for number in range(5000):
        key = between(key, "", key_salt(number.to_bytes(4, "big")))
    assert len(key) < 12


def test_there_is_a_place_after_the_last_that_can_be_counted() -> None:
    assert between("zzzz", "", "i") > "zzzz"
    assert between("zzzzzi", "", "i") > "zzzzzi"


def test_places_before_one_and_the_same_grow_slowly() -> None:
    first, last = between("", "", "i"), ""
    last = between(first, "", "i")
    for number in range(500):
        first = between(first, last, key_salt(number.to_bytes(4, "big")))
        assert first < last
    assert len(first) < 60

"""Ids are unique from birth, or the same on every laptop where they are made of what a row is."""

import uuid

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ids import is_made_of, uid_of, uuid7


@given(st.integers(0, (1 << 48) - 1), st.binary(min_size=10, max_size=10))
def test_a_born_id_is_a_uuid_of_version_7_with_its_time_in_front(now: int, chance: bytes) -> None:
    made = uuid.UUID(bytes=uuid7(now, chance))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == now


def test_an_id_tells_whether_it_was_made_of_something() -> None:
    assert is_made_of(uid_of("point", "a"))
    assert not is_made_of(uuid7(1, b"0" * 10))


def test_ids_sort_by_time() -> None:
    assert uuid7(1, b"\xff" * 10) < uuid7(2, b"\x00" * 10)


def test_an_id_of_the_same_things_is_the_same_and_of_others_another() -> None:
    assert uid_of("attendance", b"m", b"p") == uid_of("attendance", b"m", b"p")
    others = {
        uid_of(*parts) for parts in (("a", b"m", b"p"), ("b", b"m", b"p"), ("a", b"p", b"m"), ("a", "mp"), ("a", 1))
    }
    assert len(others) == 5
    assert {len(other) for other in others} == {16}

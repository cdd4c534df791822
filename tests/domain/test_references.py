"""A reference is for life, and no two rows show the same one."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.references import Claim, family, meeting_code, next_number, shown

refs = st.text(alphabet="12/-bcz", max_size=6)
claims = st.lists(
    st.builds(Claim, refs, st.binary(min_size=2, max_size=2), st.binary(min_size=1, max_size=1)),
    unique_by=lambda claim: claim.row,
)


def test_the_earlier_keeps_it_and_the_others_get_letters_in_every_order() -> None:
    line = [Claim("2026/11-3", bytes([stamp]), bytes([9 - stamp])) for stamp in range(3)]
    for order in permutations(line):
        assert [reference for _, reference in shown(order)] == ["2026/11-3", "2026/11-3b", "2026/11-3c"]


def test_a_letter_that_someone_claimed_is_left_to_them() -> None:
    line = [Claim("7", b"1", b"a"), Claim("7", b"2", b"b"), Claim("7b", b"3", b"c")]
    assert [reference for _, reference in shown(line)] == ["7", "7c", "7b"]


def test_letters_never_run_out() -> None:
    line = [Claim("7", stamp.to_bytes(2, "big"), b"") for stamp in range(40)]
    references = [reference for _, reference in shown(line)]
    assert len(set(references)) == 40
    assert references[25:28] == ["7z", "7z2", "7z3"]


@given(claims)
def test_no_two_rows_show_the_same(line: list[Claim]) -> None:
    named = shown(line)
    assert len({reference for _, reference in named}) == len(line)
    assert all(reference.startswith(claim.ref) for claim, reference in named)


@given(claims)
def test_families_can_be_looked_at_one_by_one(line: list[Claim]) -> None:
    whole = dict(shown(line))
    for beginning in {family(claim.ref) for claim in line}:
        near = [claim for claim in line if claim.ref.startswith(beginning)]
        assert dict(shown(near)) == {claim: whole[claim] for claim in near}


def test_the_next_number_is_after_the_highest() -> None:
    taken = ["2026/11-3", "2026/11-10", "2026/11-10b", "2026/12-40", "2026/11-x", "2026/11-" + "9" * 5000]
    assert next_number(taken, "2026/11") == 11
    assert next_number([], "2026/11") == 1


def test_a_second_meeting_of_a_month_gets_a_letter() -> None:
    assert meeting_code("2026-11-05", []) == "2026/11"
    assert meeting_code("2026-11-05", ["2026/11", "2026/11b"]) == "2026/11c"


def test_a_meeting_without_a_date_has_a_code_too() -> None:
    assert meeting_code("", []) == "undated"
    assert meeting_code("", ["undated"]) == "undatedb"

"""A row is what the set of its changes says, in whatever order they came."""

from collections.abc import Mapping
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.history import (
    Change,
    ancestors,
    earliest,
    fold,
    forgotten,
    gone_for_good,
    left_apart,
    lost,
    unaware,
    without,
)


def change(number: int, fields: Mapping[str, object], *seen: int) -> Change:
    return Change(bytes([number]), tuple(bytes([other]) for other in seen), fields)


BIRTH = change(1, {"text": "a", "table": 1})


def test_a_row_nobody_wrote_is_empty() -> None:
    state = fold([])
    assert (state.values, state.heads, state.clashes) == ({"deleted": 0}, (), frozenset())


def test_the_last_of_a_line_of_writes_is_shown_and_nothing_clashes() -> None:
    state = fold([BIRTH, change(2, {"text": "b"}, 1), change(3, {"text": "c"}, 2)])
    assert state.values == {"text": "c", "table": 1, "deleted": 0}
    assert (state.heads, state.clashes) == ((b"\x03",), frozenset())


def test_two_values_set_apart_clash_and_the_later_stamp_is_shown() -> None:
    state = fold([BIRTH, change(2, {"text": "b"}, 1), change(3, {"text": "c"}, 1)])
    assert state.values["text"] == "c"
    assert (state.heads, state.clashes) == ((b"\x02", b"\x03"), frozenset({"text"}))


def test_one_value_set_apart_twice_does_not_clash() -> None:
    assert not fold([BIRTH, change(2, {"text": "b"}, 1), change(3, {"text": "b"}, 1)]).clashes


def test_different_fields_set_apart_do_not_clash() -> None:
    state = fold([BIRTH, change(2, {"text": "b"}, 1), change(3, {"table": 2}, 1)])
    assert state.values == {"text": "b", "table": 2, "deleted": 0}
    assert not state.clashes


def test_a_change_that_has_seen_both_sides_settles_the_clash() -> None:
    apart = [BIRTH, change(2, {"text": "b"}, 1), change(3, {"text": "c"}, 1)]
    assert not fold([*apart, change(4, {"text": "b"}, 2, 3)]).clashes
    assert fold([*apart, change(4, {"table": 2}, 2, 3)]).clashes == {"text"}, "editing another field settles nothing"
    assert fold([*apart, change(4, {"text": "d"}, 3)]).clashes == {"text"}, "nor does one who saw one side only"


def test_the_earlier_of_two_arrivals_stays_and_never_clashes() -> None:
    apart = [BIRTH, change(2, {"in": "18:06"}, 1), change(3, {"in": "18:04"}, 1)]
    first = {"in": earliest}
    assert fold(apart, first).values["in"] == "18:04"
    assert not fold(apart, first).clashes
    assert fold([*apart, change(4, {"in": "18:10"}, 2, 3)], first).values["in"] == "18:10", (
        "who saw both may correct it"
    )
    assert fold([BIRTH, change(2, {"in": ""}, 1), change(3, {"in": "18:04"}, 1)], first).values["in"] == "18:04"
    assert fold([BIRTH, change(2, {"in": ""}, 1)], first).values["in"] == ""


def test_withdrawn_is_withdrawn() -> None:
    gone = [BIRTH, change(2, {"deleted": 1}, 1)]
    assert (fold(gone).values["deleted"], fold(gone).clashes) == (1, frozenset())
    assert fold([*gone, change(3, {"deleted": 0}, 2)]).values["deleted"] == 0
    assert fold([*gone, change(3, {"text": "b"}, 2)]).values["deleted"] == 1, "edited by one who knew"
    assert fold([*gone, change(3, {"deleted": 1}, 1)]).values["deleted"] == 1, "withdrawn twice"


def test_withdrawn_here_and_edited_there_stays_visible_and_is_listed_until_settled() -> None:
    torn = [BIRTH, change(2, {"deleted": 1}, 1), change(3, {"text": "b"}, 1)]
    assert (fold(torn).values["deleted"], fold(torn).clashes) == (0, frozenset({"deleted"}))
    edited = [*torn, change(4, {"table": 5}, 2, 3)]
    assert fold(edited).clashes == {"deleted"}, "an edit of something else settles nothing"
    for choice in (0, 1):
        settled = fold([*edited, change(5, {"deleted": choice}, 4)])
        assert (settled.values["deleted"], settled.clashes) == (choice, frozenset())


def test_withdrawn_here_and_brought_back_there_stays_visible_and_is_listed() -> None:
    start = [BIRTH, change(2, {"deleted": 1}, 1)]
    state = fold([*start, change(3, {"deleted": 0}, 2), change(4, {"deleted": 1}, 2)])
    assert (state.values["deleted"], state.clashes) == (0, frozenset({"deleted"}))


def test_what_was_forgotten_stays_so_whoever_edits_it() -> None:
    marked = [BIRTH, change(2, {"_forgotten": ["text"], "deleted": 1}, 1), change(3, {"text": "again"}, 1)]
    state = fold(marked)
    assert state.values == {"table": 1, "deleted": 1}
    assert not state.clashes
    assert forgotten(marked) == {"text"}
    assert without({"text": "a", "table": 1}, ["text"]) == {"table": 1}


def test_a_row_of_which_a_part_was_forgotten_stays_unless_it_was_withdrawn_with_it() -> None:
    in_part = [BIRTH, change(2, {"_forgotten": ["text"]}, 1)]
    assert fold(in_part).values == {"table": 1, "deleted": 0}
    assert not gone_for_good(in_part)
    assert gone_for_good([BIRTH, change(2, {"_forgotten": ["text"], "deleted": 1}, 1)])
    assert not gone_for_good([BIRTH, change(2, {"deleted": 1}, 1)])


def test_to_forget_a_part_is_no_reason_to_keep_a_row() -> None:
    state = fold([BIRTH, change(2, {"_forgotten": ["text"]}, 1), change(3, {"deleted": 1}, 1)])
    assert (state.values["deleted"], state.clashes) == (1, frozenset())


def test_a_marker_that_makes_no_sense_forgets_nothing() -> None:
    assert forgotten([change(1, {"_forgotten": "text"})]) == frozenset()


def test_a_change_whose_forerunner_never_came_counts_as_unseen() -> None:
    assert ancestors([change(2, {}, 1), change(3, {}, 2)]) == [0, 1]


@st.composite
def histories(draw: st.DrawFn) -> list[Change]:
    """Draw changes of which each has seen some of those before it."""
    changes: list[Change] = []
    for number in range(draw(st.integers(1, 8))):
        seen = draw(st.sets(st.integers(0, number - 1))) if number else set()
        fields = draw(st.dictionaries(st.sampled_from(["a", "b", "deleted"]), st.integers(0, 1), min_size=1))
        changes.append(change(number, fields, *sorted(seen)))
    return changes


@given(histories(), st.randoms(use_true_random=False))
def test_the_state_does_not_depend_on_the_order_of_arrival(line: list[Change], random: Random) -> None:
    shuffled = random.sample(line, len(line))
    assert fold(shuffled) == fold(line)


@given(histories())
def test_one_who_has_seen_all_settles_all(line: list[Change]) -> None:
    before = fold(line)
    settled = fold([*line, Change(b"\xff", before.heads, dict(before.values))])
    assert settled.values == before.values
    assert (settled.heads, settled.clashes) == ((b"\xff",), frozenset())


def test_what_was_there_before_is_forgotten_and_what_is_built_on_it_stays() -> None:
    line = [
        *(BIRTH, change(2, {"text": "b"}, 1), change(3, {"text": "c", "_forgotten": ["<text"]}, 2)),
        *(change(4, {"text": "unaware"}, 2), change(5, {"text": "d"}, 3), change(6, {"table": 2}, 5)),
    ]
    assert [sorted(names) for names in lost(line)] == [["text"], ["text"], [], ["text"], [], []]
    state = fold(line)
    assert (state.values["text"], state.values["table"], state.clashes) == ("d", 2, frozenset())
    assert forgotten(line) == frozenset()


def test_two_that_forget_what_was_there_before_neither_knowing_of_the_other_both_stay() -> None:
    apart = [BIRTH, *(change(n, {"text": n, "_forgotten": ["<text"]}, 1) for n in (2, 3))]
    assert [sorted(names) for names in lost(apart)] == [["text"], [], []]
    assert fold(apart).clashes == {"text"}
    after = [*apart, change(4, {"text": "d", "_forgotten": ["<text"]}, 2, 3)]
    assert fold(after).values["text"] == "d"
    assert [sorted(names) for names in lost(after)] == [["text"]] * 3 + [[]]


def test_a_row_whose_past_is_forgotten_as_it_is_withdrawn_can_come_back() -> None:
    withdrawn = [BIRTH, change(2, {"text": "b", "deleted": 1, "_forgotten": ["<text"]}, 1)]
    assert not gone_for_good(withdrawn)
    assert gone_for_good([BIRTH, change(2, {"deleted": 1, "_forgotten": []}, 1)])
    assert gone_for_good([BIRTH, change(2, {"deleted": 1, "_forgotten": ["<text", "text"]}, 1)])


def test_who_forgets_what_was_there_before_edits_nothing_that_another_withdraws() -> None:
    apart = [BIRTH, change(2, {"deleted": 1}, 1), change(3, {"text": "a", "_forgotten": ["<text"]}, 1)]
    assert (fold(apart).values["deleted"], fold(apart).clashes) == (1, frozenset())


def test_who_wrote_apart_from_a_forgetting_is_told_from_who_knew() -> None:
    forgets = change(3, {"text": "b", "_forgotten": ["<text"]}, 1)
    line = [BIRTH, change(2, {"table": 2}, 1), forgets, change(4, {"text": "c"}, 3)]
    assert unaware(line, "text") == {1}
    assert unaware(line, "table") == frozenset()
    assert unaware([BIRTH, change(2, {"_forgotten": ["text"]}, 1), change(3, {"text": "d"}, 1)], "text") == {2}


def test_what_two_left_that_forgot_apart_is_told_until_they_agree_or_one_knows() -> None:
    apart = [
        BIRTH,
        change(2, {"text": "a b", "_forgotten": ["<text"]}, 1),
        change(3, {"text": "a", "_forgotten": ["<text"]}, 1),
    ]
    assert left_apart(apart, "text") == ("a b", "a")
    assert left_apart([*apart, change(4, {"text": "a"}, 2, 3)], "text") == ()
    assert left_apart([*apart[:2], change(3, {"text": "a b", "_forgotten": ["<text"]}, 1)], "text") == ()
    assert left_apart([BIRTH, change(2, {"text": "b"}, 1), change(3, {"text": "c"}, 1)], "text") == ()
    assert left_apart([change(1, {"table": 1})], "text") == ()

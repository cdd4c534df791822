"""It is seen from how everyone stands, not from keys, whether somebody at the door was served."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.attendance import Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.rehearsal import Outcome, Stands, Verdict, already_so, judge
from facilitator.domain.rehearsal.judging import ANY, Want

ANN, BOB, OTHER, NEW, NEWER = (bytes([number]) * 16 for number in range(5))
BEFORE = {
    ANN: Stands("Ann Lee", "Age Well", status="booked", capacity="citizen"),
    OTHER: Stands("Ann Lee", "City Hall", status="booked"),
    BOB: Stands("Bob Tan", status="present"),
}
IN = Want("Ann Lee", (("status", "present"),), "Age Well")
BADGE = Want("Bob Tan", (("status", "present"), ("badge", ANY)))
CARER = Want("Zoe Quill", (("status", "present"), ("capacity", "carer")), new=True)
UNNAMED = Want("", (("status", "present"), ("capacity", "citizen")), new=True)
IN_ALREADY = Want("Bob Tan", (("status", "present"),), said="Already in")


def now(uid: bytes, status: str = "booked", table: str = "") -> dict[bytes, Stands]:
    return {**BEFORE, uid: replace(BEFORE[uid], status=status, table=table)}


def made(uid: bytes = NEW, name: str = "Zoe Quill", capacity: str = "carer") -> dict[bytes, Stands]:
    return {uid: Stands(name, new=True, status="present", capacity=capacity)}


def test_nothing_is_done_while_nobody_stands_otherwise() -> None:
    assert judge([IN], BEFORE, BEFORE, ()) == Verdict(Outcome.NOT_YET)


def test_it_is_done_once_all_that_is_wanted_is_so() -> None:
    assert judge([IN], BEFORE, now(ANN, status="present"), ()).outcome is Outcome.DONE
    both = {**now(ANN, status="present"), BOB: replace(BEFORE[BOB], badge="6")}
    assert judge([IN, BADGE], BEFORE, both, ()).outcome is Outcome.DONE


def test_what_is_still_to_be_done_is_said() -> None:
    verdict = judge([IN, BADGE], BEFORE, now(ANN, status="present"), ())
    assert verdict == Verdict(Outcome.BEGUN, missing="give them a badge")
    verdict = judge([CARER], BEFORE, {**BEFORE, **made(capacity="citizen")}, ())
    assert verdict == Verdict(Outcome.BEGUN, missing="say that they are here as carer")
    both = judge([IN, CARER], BEFORE, now(ANN, table="3"), ())
    assert both.missing == "let Ann Lee in and let Zoe Quill in"


def test_somebody_else_is_too_much_and_said_by_name_and_place() -> None:
    assert judge([IN], BEFORE, now(OTHER, status="present"), ()) == Verdict(Outcome.TOO_MUCH, "Ann Lee, City Hall")
    assert judge([IN], BEFORE, now(OTHER, status="present"), ()).wrong


def test_who_is_in_no_longer_is_too_little() -> None:
    assert judge([IN], BEFORE, now(BOB, status="booked"), ()) == Verdict(Outcome.TOO_LITTLE, "Bob Tan")
    gone = {uid: row for uid, row in BEFORE.items() if uid != BOB}
    assert judge([IN], BEFORE, gone, ()).outcome is Outcome.TOO_LITTLE


def test_who_is_on_the_list_and_is_made_anew_is_too_much() -> None:
    assert judge([IN], BEFORE, {**BEFORE, **made(name="Ann Lee")}, ()).outcome is Outcome.TOO_MUCH


def test_a_new_name_may_be_spelt_by_ear_but_be_no_other() -> None:
    assert judge([CARER], BEFORE, {**BEFORE, **made(name="zoe quil")}, ()).outcome is Outcome.DONE
    assert judge([CARER], BEFORE, {**BEFORE, **made(name="Max Brod")}, ()).outcome is Outcome.TOO_MUCH


def test_one_without_a_name_is_counted_once() -> None:
    one = made(NEW, "", "citizen")
    assert judge([UNNAMED], BEFORE, BEFORE, ()) == Verdict(Outcome.NOT_YET)
    assert judge([UNNAMED], BEFORE, {**BEFORE, **one}, ()).outcome is Outcome.DONE
    two = {**BEFORE, **one, **made(NEWER, "", "citizen")}
    assert judge([UNNAMED], BEFORE, two, ()) == Verdict(Outcome.TOO_MUCH, "Somebody without a name")
    assert judge([UNNAMED], {**BEFORE, **one}, {**BEFORE, **one}, ()).outcome is Outcome.NOT_YET
    assert judge([UNNAMED], BEFORE, {**BEFORE, **made(NEW, "", "carer")}, ()).outcome is Outcome.TOO_MUCH


def test_who_is_in_already_is_asked_for_at_the_desk() -> None:
    assert judge([IN_ALREADY], BEFORE, BEFORE, ()).outcome is Outcome.NOT_YET
    assert judge([IN_ALREADY], BEFORE, BEFORE, ("Bob Tan: Already in since 12:10.",)).outcome is Outcome.DONE


def test_what_is_so_beforehand_needs_no_practice() -> None:
    assert already_so([IN], now(ANN, status="present"))
    assert not already_so([IN], BEFORE)
    assert not already_so([UNNAMED], {**BEFORE, **made(NEW, "", "citizen")})
    assert not already_so([IN_ALREADY], BEFORE)


STATES = st.fixed_dictionaries(
    {
        uid: st.builds(
            Stands,
            st.just(row.name),
            st.just(row.place),
            st.just(False),
            st.sampled_from(list(Status)),
            st.sampled_from(["", *Capacity]),
            table=st.sampled_from(["", "1"]),
            badge=st.sampled_from(["", "6"]),
        )
        for uid, row in BEFORE.items()
    }
)


@given(STATES, STATES)
def test_it_is_never_done_while_somebody_else_stands_otherwise(
    before: dict[bytes, Stands], after: dict[bytes, Stands]
) -> None:
    others = before[OTHER] != after[OTHER] or before[BOB] != after[BOB]
    verdict = judge([IN], before, after, ())
    assert verdict.wrong == others
    assert (verdict.outcome is Outcome.DONE) == (not others and after[ANN].status == Status.PRESENT)


@pytest.mark.parametrize("field", ["place", "table", "back", "beside", "met", "photo"])
def test_every_thing_that_can_be_wanted_has_words(field: str) -> None:
    want = Want("Ann Lee", ((field, "never"),), "Age Well")
    assert judge([want], BEFORE, now(ANN, table="9"), ()).missing

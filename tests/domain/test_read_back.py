from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.read_back import Said, how_far, printed

ANSWERS = st.lists(st.sampled_from(list(Said)))


def test_the_notes_say_nothing_of_what_was_simply_agreed_or_not_read_back() -> None:
    assert [printed("agreed", "all hands up"), printed("", "")] == ["", ""]


def test_the_notes_say_what_was_not_agreed_and_why() -> None:
    assert printed("not_agreed", "") == "not agreed when it was read back"
    assert printed("not_agreed", "Too soon.") == "not agreed when it was read back: Too soon."
    assert printed("wording", "") == "the wording was changed when it was read back"


def test_how_far_the_reading_back_has_come_is_said_with_what_came_of_it() -> None:
    assert how_far([]) == "0 of 0 lines read back"
    assert how_far([""]) == "0 of 1 line read back"
    assert how_far(["agreed", "", "wording", "agreed", "not_agreed"]) == (
        "4 of 5 lines read back: 2 agreed, 1 not agreed, 1 other wording"
    )


@given(ANSWERS)
def test_nothing_that_was_answered_is_left_out_of_the_count(answers: list[Said]) -> None:
    told = how_far(answers)
    parts = told.partition(": ")[2].split(", ") if ": " in told else []
    assert sum(int(part.split()[0]) for part in parts) == sum(answer != "" for answer in answers)
    assert told.split(" of ")[1].split()[0] == str(len(answers))


def test_every_answer_has_words() -> None:
    assert [said.label for said in Said] == ["Not read back yet", "Agreed", "Not agreed", "Other wording"]

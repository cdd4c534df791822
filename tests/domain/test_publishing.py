"""How far notes are, in words; the names of versions; and what is refused on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.publishing import (
    CorrectionState,
    FileState,
    MinutesStatus,
    Standing,
    check_checkable,
    check_gate,
    check_goes_back,
    check_publishable,
    check_settled,
    check_still,
    furthest,
    proposed_change,
    steps_in_words,
    version_claim,
    version_name,
    version_order,
)
from facilitator.domain.refused import Refused

DRAFT, CHECKED, PUBLISHED = MinutesStatus
MEETING = b"\xbc" * 16
SECOND = Standing(PUBLISHED, "2", "2026-11-06", "A date was wrong.")


@pytest.mark.parametrize(
    ("standing", "words", "draft"),
    [
        (Standing(), "Draft for checking", True),
        (Standing(CHECKED), "Draft: checked, not yet published", True),
        (Standing(CHECKED, "1", "2026-11-06"), "Draft: checked, to follow version 1", True),
        (Standing(CHECKED, changed=True), "Draft: changed since it was checked", True),
        (Standing(CHECKED, "1", "2026-11-06", changed=True), "Draft: changed since it was checked", True),
        (Standing(PUBLISHED), "Published", False),
        (SECOND, "Published, version 2, 6 November 2026", False),
        (Standing(PUBLISHED, "2b", "", changed=True), "Draft: changed since version 2b was published", True),
        (Standing(DRAFT, "1", "2026-11-06"), "Draft for checking", True),
    ],
)
def test_notes_say_how_far_they_are(standing: Standing, words: str, *, draft: bool) -> None:
    assert standing.words == words
    assert standing.draft_words == (words if draft else "")


@pytest.mark.parametrize("kind", [MinutesStatus, CorrectionState, FileState])
def test_every_state_has_words(kind: type[MinutesStatus | CorrectionState | FileState]) -> None:
    assert len({each.label for each in kind}) == len(kind)


def test_what_laptops_set_apart_is_as_far_as_a_careful_person_would_say() -> None:
    assert furthest(("draft", "published", "checked")) == ("published",)
    assert furthest(("checked", "draft")) == ("draft",)
    assert furthest(("checked", "checked")) == ("checked", "checked")


def test_the_next_version_has_the_number_after_the_highest() -> None:
    first = version_claim(MEETING, ())
    assert version_name(first) == "1"
    assert version_name(version_claim(MEETING, (first, f"{MEETING.hex()}-7"))) == "8"


@given(st.permutations(["1", "2", "2b", "2c", "3", "10", "10b"]))
def test_versions_stand_in_their_order(shuffled: list[str]) -> None:
    refs = [f"{MEETING.hex()}-{name}" for name in shuffled]
    assert [version_name(ref) for ref in sorted(refs, key=version_order)] == ["1", "2", "2b", "2c", "3", "10", "10b"]


def test_what_claims_no_number_comes_first() -> None:
    assert version_order("made elsewhere") < version_order(f"{MEETING.hex()}-1")


def test_what_was_checked_or_published_is_not_checked_again() -> None:
    check_checkable(Standing())
    check_checkable(Standing(CHECKED, changed=True))
    check_checkable(Standing(PUBLISHED, "1", changed=True))
    with pytest.raises(Refused, match="already"):
        check_checkable(Standing(CHECKED))
    with pytest.raises(Refused, match="published as they are"):
        check_checkable(SECOND)


def test_only_what_is_checked_or_published_as_it_is_goes_back_to_a_draft() -> None:
    check_goes_back(Standing(CHECKED))
    check_goes_back(SECOND)
    for draft in (Standing(), Standing(CHECKED, changed=True)):
        with pytest.raises(Refused, match="a draft already"):
            check_goes_back(draft)


@pytest.mark.parametrize(
    ("standing", "what_changed", "files", "sentence"),
    [
        (SECOND, "Something.", 1, "Nothing has changed"),
        (Standing(), "", 1, "Mark these notes as checked first"),
        (Standing(CHECKED, changed=True), "", 1, "Mark these notes as checked again first"),
        (Standing(CHECKED, "1"), "", 1, "what changed since version 1"),
        (Standing(CHECKED), "", 0, "at least one form"),
    ],
)
def test_what_lacks_something_is_not_published(
    standing: Standing, what_changed: str, files: int, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        check_publishable(standing, what_changed, files)


def test_what_was_checked_is_published_and_a_later_version_says_why() -> None:
    check_publishable(Standing(CHECKED), "", 1)
    check_publishable(Standing(CHECKED, "1"), "A date was wrong.", 1)


def test_what_stands_in_the_way_is_told_first() -> None:
    check_gate(())
    with pytest.raises(Refused, match=r"published yet\. An action has no owner\.$"):
        check_gate(["An action has no owner."])
    with pytest.raises(Refused, match=r"owner\. 1 more thing stands in the way too\.$"):
        check_gate(["An action has no owner.", "Another."])
    with pytest.raises(Refused, match=r"2 more things stand in the way too\."):
        check_gate(["An action has no owner."] * 3)


def test_files_that_were_made_from_another_record_are_not_published() -> None:
    check_still(same=True)
    with pytest.raises(Refused, match="changed while the documents were made"):
        check_still(same=False)


def test_what_changed_is_proposed_from_what_was_put_right_and_never_from_the_names_of_steps() -> None:
    assert proposed_change(()) == ""
    assert proposed_change(("The bus stops at five.", "The hall")) == "Put right: The bus stops at five; The hall."


def test_the_steps_since_are_told_to_whoever_has_to_say_what_changed() -> None:
    assert steps_in_words(()) == ""
    assert steps_in_words(("Edit a line", "Keep a point", "Edit a line")) == (
        "Since then: “Edit a line” (2 times), “Keep a point”."
    )


def test_what_is_not_changed_needs_a_reason() -> None:
    check_settled(CorrectionState.MADE, "")
    check_settled(CorrectionState.NOT_MADE, "The recording says so.")
    with pytest.raises(Refused, match="Say why"):
        check_settled(CorrectionState.NOT_MADE, "")

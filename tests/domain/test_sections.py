"""Which sections a group leaves out, as one text keeps it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.refused import Refused
from facilitator.domain.sections import Section, chosen_off, kept_off, left_out

ANY = st.frozensets(st.sampled_from([*Section, "newer", "later_one"]))


@given(ANY)
def test_what_is_kept_is_what_was_chosen(sections: frozenset[str]) -> None:
    assert left_out(kept_off(sections)) == sections
    assert left_out(chosen_off(" ".join(sections))) == sections


def test_they_are_kept_in_their_order_and_those_of_a_newer_version_last() -> None:
    assert kept_off(["words", "later_one", "glance"]) == "glance words later_one"
    assert kept_off([]) == ""


def test_what_is_no_word_is_refused() -> None:
    with pytest.raises(Refused, match="“a,b” is no section"):
        chosen_off("glance a,b")
    with pytest.raises(Refused, match="“Größe” is no section"):
        chosen_off("Größe")


def test_every_section_says_how_it_is_headed() -> None:
    assert len({section.label for section in Section}) == len(Section)

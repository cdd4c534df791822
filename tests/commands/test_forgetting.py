"""What is forgotten is in the file no more, whatever the line was made from, made into, or copied to."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction, Owner, UpdateAction
from facilitator.commands.entries import EditEntry, Substitute, WithdrawEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.gate import let_stand
from facilitator.commands.gathering import GatherPoint, GatherPoints
from facilitator.commands.kinds import Reclassify
from facilitator.commands.points import KeepPoint
from facilitator.commands.publishing import FileToPublish, MarkChecked, RecordCorrection
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.commands.splitting import SplitPoint
from facilitator.commands.tables import SetMeaning
from facilitator.commands.together import Together
from facilitator.commands.votes import AddOption, SaveVote
from facilitator.domain.editions import Wanted
from facilitator.domain.gate import Place, Problem
from facilitator.queries.entries import entries
from facilitator.queries.history import edits
from facilitator.queries.publishing import corrections, versions
from facilitator.queries.responses import responses
from facilitator.queries.votes import votes
from facilitator.storage.library import create_library
from facilitator.storage.verify import verified
from tests.desks import take_in
from tests.held import MEETING, NOON, Held, held
from tests.publishing import version_of
from tests.storage.test_forgetting import on_disk

WHOLE, HALF, REST, OTHER, NAME = (bytes([48 + number]) * 16 for number in range(5))
SECRET = "zanzibarquux"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def said(library: Held) -> list[str]:
    return [row.text for row in library.ask(entries, MEETING)]


def keep(library: Held, id_: bytes, text: str) -> None:
    library.do(KeepPoint(id_, MEETING, None, text, NOON))


def split(library: Held) -> None:
    keep(library, WHOLE, f"the bus is late, {SECRET} too")
    library.do(SplitPoint(WHOLE, "the bus is late,", f"{SECRET} too", HALF))


def test_what_was_written_about_the_notes_and_repeats_the_line_is_forgotten(library: Held, tmp_path: Path) -> None:
    keep(library, WHOLE, f"the bus is {SECRET}")
    library.do(
        RecordCorrection(HALF, MEETING, f"the bus is {SECRET}", "the bus is late", "Ann", NOON),
        RecordCorrection(REST, MEETING, "", "the hall was cold", "Ann", NOON),
        let_stand(MEETING, (Problem("name", "", Place("correction", HALF), blocks=True),), f"The {SECRET} agreed."),
        MarkChecked(OTHER, MEETING, NOON),
    )
    files = (FileToPublish("a", Wanted(), b"-"),)
    library.do(version_of(library, NAME, NOON, f"Put right: the bus is {SECRET}.", files), ForgetEntry(WHOLE))
    assert [row.instead for row in library.ask(corrections, MEETING)] == ["the hall was cold"]
    assert [row.what_changed for row in library.ask(versions, MEETING)] == [""]
    assert not on_disk(tmp_path, SECRET)


@contextmanager
def elsewhere(folder: Path, library: Held) -> Iterator[Held]:
    """Open another laptop's library that knows what this one does."""
    folder.mkdir()
    other = Held(create_library(folder / "other.forum", who="Kit"))
    try:
        take_in(other, library)
        yield other
    finally:
        other.store.close()


def gone(library: Held, tmp_path: Path) -> bool:
    assert library.ask(verified)
    return not on_disk(tmp_path, SECRET)


def test_forgetting_a_half_leaves_the_first_half_without_its_words_in_history(library: Held, tmp_path: Path) -> None:
    split(library)
    assert not gone(library, tmp_path)
    library.do(ForgetEntry(HALF))
    assert gone(library, tmp_path)
    assert said(library) == ["the bus is late,"]
    assert SECRET not in repr(library.ask(edits, "point", WHOLE))
    library.do(EditEntry(WHOLE, "The bus is late."))
    assert said(library) == ["The bus is late."]


def test_undo_after_it_brings_nothing_back(library: Held, tmp_path: Path) -> None:
    split(library)
    library.do(ForgetEntry(HALF))
    while library.store.undo_label:
        library.store.undo()
    assert gone(library, tmp_path)
    assert said(library) == ["the bus is late,"]


def test_what_was_part_of_a_part_leaves_both(library: Held, tmp_path: Path) -> None:
    keep(library, WHOLE, f"a bus, a tram, {SECRET}")
    library.do(SetMeaning(WHOLE, f"of {SECRET}"))
    library.do(SplitPoint(WHOLE, "a bus", f"a tram, {SECRET}", HALF), SplitPoint(HALF, "a tram", SECRET, REST))
    library.do(ForgetEntry(REST))
    assert gone(library, tmp_path)
    assert said(library) == ["a bus", "a tram"]


def test_a_split_that_was_undone_is_forgotten_with_the_whole(library: Held, tmp_path: Path) -> None:
    split(library)
    library.store.undo()
    library.do(ForgetEntry(WHOLE))
    assert gone(library, tmp_path)


def test_a_half_that_stands_for_itself_outlives_the_first(library: Held, tmp_path: Path) -> None:
    split(library)
    library.do(ForgetEntry(WHOLE))
    assert said(library) == [f"{SECRET} too"]
    library.do(WithdrawEntry(HALF), ForgetEntry(HALF))
    assert gone(library, tmp_path)


def test_it_holds_where_either_was_made_another_kind(library: Held, tmp_path: Path) -> None:
    library.do(KeepAction(WHOLE, MEETING, None, f"mend the bus, {SECRET}", NOON))
    library.do(Reclassify(WHOLE, "concern"))
    point = library.ask(entries, MEETING)[0].id
    library.do(SplitPoint(point, "mend the bus,", SECRET, HALF), Reclassify(HALF, "decision"))
    library.do(Reclassify(point, "decision"))
    library.do(ForgetEntry(library.ask(entries, MEETING)[1].id))
    assert gone(library, tmp_path)
    assert said(library) == ["mend the bus,"]


def test_words_that_were_replaced_are_forgotten_with_the_line(library: Held, tmp_path: Path) -> None:
    keep(library, WHOLE, f"{SECRET} is rude")
    library.do(Substitute(MEETING, SECRET, "somebody"), ForgetEntry(WHOLE))
    assert gone(library, tmp_path)


def test_all_that_was_typed_with_an_action_is_forgotten_with_it(library: Held, tmp_path: Path) -> None:
    library.do(KeepAction(WHOLE, MEETING, None, SECRET, NOON, (Owner(label=SECRET),), "", f"when {SECRET} comes"))
    library.do(UpdateAction(OTHER, WHOLE, "2026-11-06", SECRET, "done"))
    library.do(ForgetEntry(WHOLE))
    assert gone(library, tmp_path)


def test_who_is_named_as_a_strangers_words_is_forgotten_with_them(library: Held, tmp_path: Path) -> None:
    library.do(KeepPoint(WHOLE, MEETING, None, "the bus", NOON, speaker_label=SECRET), ForgetEntry(WHOLE))
    assert gone(library, tmp_path)


def test_a_point_gathered_in_another_is_forgotten_and_the_other_stays(library: Held, tmp_path: Path) -> None:
    keep(library, WHOLE, "the bus is late")
    keep(library, OTHER, f"the bus is late, {SECRET}")
    library.do(GatherPoint(OTHER, WHOLE), ForgetEntry(OTHER))
    assert gone(library, tmp_path)
    assert said(library) == ["the bus is late"]


def test_a_name_is_forgotten_with_the_last_point_under_it(library: Held, tmp_path: Path) -> None:
    keep(library, WHOLE, SECRET)
    keep(library, OTHER, f"so {SECRET}")
    library.do(GatherPoints(NAME, f"About {SECRET}", (WHOLE, OTHER), NOON), ForgetEntry(WHOLE))
    assert said(library) == [f"so {SECRET}", f"About {SECRET}"]
    library.do(ForgetEntry(OTHER))
    assert said(library) == []
    assert gone(library, tmp_path)


def test_an_answer_that_says_the_words_is_forgotten_with_them(library: Held, tmp_path: Path) -> None:
    keep(library, WHOLE, f"{SECRET}?")
    library.do(SaveResponse(NAME, MEETING, f"{SECRET}?"), LinkResponse(NAME, (WHOLE,)), ForgetEntry(WHOLE))
    assert gone(library, tmp_path)
    assert library.ask(responses) == ()


def test_an_answer_to_other_points_as_well_says_what_those_say(library: Held, tmp_path: Path) -> None:
    split(library)
    library.do(SaveResponse(NAME, MEETING, f"the bus is late, {SECRET} too"), LinkResponse(NAME, (WHOLE,)))
    library.do(SaveResponse(OTHER, MEETING, f"{SECRET} too"), LinkResponse(OTHER, (HALF, WHOLE)), ForgetEntry(HALF))
    assert gone(library, tmp_path)
    assert [row.said for row in library.ask(responses)] == ["the bus is late,"] * 2


def test_an_option_of_a_vote_says_what_is_left_of_its_point(library: Held, tmp_path: Path) -> None:
    keep(library, WHOLE, f"a bus, {SECRET}")
    library.do(SaveVote(NAME, MEETING, "Which?"), AddOption(OTHER, NAME, f"a bus, {SECRET}", WHOLE))
    library.do(SplitPoint(WHOLE, "a bus", SECRET, HALF), ForgetEntry(HALF))
    assert gone(library, tmp_path)
    assert [option.text for option in library.ask(votes, MEETING)[0].options] == ["a bus"]


def test_a_laptop_that_did_not_know_brings_nothing_back(library: Held, tmp_path: Path) -> None:
    split(library)
    with elsewhere(tmp_path / "other", library) as other:
        other.do(EditEntry(WHOLE, f"the bus is late, as {SECRET} says"))
        library.do(ForgetEntry(HALF))
        for into, of in ((library, other), (other, library), (library, other)):
            take_in(into, of)
        assert said(library) == said(other) == ["the bus is late,"]
        assert gone(library, tmp_path)
        assert gone(other, tmp_path / "other")


def test_two_laptops_that_forget_the_same_half_keep_the_first(library: Held, tmp_path: Path) -> None:
    split(library)
    with elsewhere(tmp_path / "other", library) as other:
        for each in (library, other):
            each.do(Together("Forget", (ForgetEntry(HALF),)))
        take_in(library, other)
        take_in(other, library)
        assert said(library) == said(other) == ["the bus is late,"]
        assert gone(library, tmp_path)

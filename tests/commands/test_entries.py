"""What is done to a line that was kept: it becomes another kind and back, two, or one to come back to."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.commands.actions import KeepAction, Owner
from facilitator.commands.entries import ContinueEntry, EditEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.kinds import Reclassify
from facilitator.commands.marks import AskAgain, MissedABit
from facilitator.commands.points import KeepDecision, KeepPoint
from facilitator.commands.splitting import SplitPoint
from facilitator.domain.editions import Edition
from facilitator.domain.kinds import Kind
from facilitator.domain.marks import MISSED_WORDS
from facilitator.domain.refused import Refused
from facilitator.domain.words import LONGEST
from facilitator.queries.entries import EntryRow, entries
from facilitator.queries.history import edits
from facilitator.queries.record import gather
from facilitator.storage.sql import rows
from facilitator.storage.store import Reader
from tests.examples import examples
from tests.held import MEETING, NOON, Held, held

ONE, TWO, NEW, DONE = b"1" * 16, b"2" * 16, b"n" * 16, b"a" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        ann = opened.person("Ann Lee")
        more = {"speaker": ann, "table": 4, "themes": ("buses", "cost")}
        opened.do(
            KeepPoint(ONE, MEETING, None, "the bus is late and the ramp is steep", NOON, "concern", **more),  # type: ignore[arg-type]
            KeepPoint(TWO, MEETING, None, "so it is", NOON),
        )
        yield opened


def kept(library: Held) -> tuple[EntryRow, ...]:
    return library.ask(entries, MEETING)


def test_a_point_made_a_decision_and_back_loses_nothing(library: Held) -> None:
    before = kept(library)[0]
    library.do(Reclassify(ONE, "decision"))
    decided = kept(library)[0]
    assert (decided.kind, decided.text) == ("decision", before.text)

    library.do(EditEntry(decided.id, "the bus is early"), Reclassify(decided.id, "idea"))
    assert kept(library)[0] == replace(before, kind="idea", text="the bus is early")


def test_an_action_made_a_point_and_back_keeps_owner_date_and_reference(library: Held) -> None:
    library.do(KeepAction(DONE, MEETING, None, "ring the depot", NOON, (Owner("Sam"),), "2026-11-30"))
    before = kept(library)[2]
    library.do(Reclassify(DONE, "said"))
    said = kept(library)[2]
    library.do(Reclassify(said.id, "decision"))
    library.do(Reclassify(kept(library)[2].id, "action"))

    assert kept(library)[2] == before


@settings(max_examples=examples(15, 200), deadline=None)
@given(kinds=st.lists(st.sampled_from([kind for kind in Kind if kind is not Kind.COMMAND]), max_size=6))
def test_whatever_a_line_was_in_between_as_what_it_was_it_is_as_before(
    tmp_path_factory: pytest.TempPathFactory, kinds: list[Kind]
) -> None:
    with held(tmp_path_factory.mktemp("library")) as library:
        library.do(KeepPoint(ONE, MEETING, None, "x", NOON, "concern", table=3, themes=("cost",)))
        before = kept(library)
        for kind in [*kinds, Kind.CONCERN]:
            library.do(Reclassify(kept(library)[0].id, kind))
        assert kept(library) == before


def test_two_laptops_that_make_one_point_a_decision_make_the_same(library: Held) -> None:
    library.do(Reclassify(ONE, "decision"))
    once = kept(library)[0].id
    library.store.undo()
    library.do(Reclassify(ONE, "decision"))

    assert kept(library)[0].id == once


def test_a_line_is_forgotten_under_every_kind_it_has_had(library: Held) -> None:
    library.do(Reclassify(ONE, "decision"))
    library.do(Reclassify(kept(library)[0].id, "action"))
    library.do(ForgetEntry(kept(library)[0].id))

    def journal(reader: Reader) -> str:
        return " ".join(row[0] for row in rows(reader.connection, "SELECT fields FROM change"))

    assert "ramp" not in library.ask(journal)


def test_a_point_becomes_two_that_are_alike_in_all_but_their_words(library: Held) -> None:
    library.do(SplitPoint(ONE, " the bus is late ", "the ramp is steep", NEW))

    first, second, last = kept(library)
    assert (first.text, second.text, last.id) == ("the bus is late", "the ramp is steep", TWO)
    assert replace(second, id=first.id, text=first.text, position=first.position) == first
    assert "the bus is late and the ramp is steep" in {edit.before for edit in library.ask(edits, "point", ONE)}


def test_the_last_point_becomes_two_and_undo_makes_them_one(library: Held) -> None:
    before = kept(library)
    library.do(SplitPoint(TWO, "so", "it is", NEW))
    assert [row.text for row in kept(library)][1:] == ["so", "it is"]

    library.store.undo()
    assert kept(library) == before


@pytest.mark.parametrize(("first", "second"), [("", "x"), ("x", " ")])
def test_a_half_without_words_is_refused(library: Held, first: str, second: str) -> None:
    with pytest.raises(Refused, match="both sides"):
        library.do(SplitPoint(ONE, first, second, NEW))


def test_a_decision_is_not_split_nor_marked(library: Held) -> None:
    library.do(KeepDecision(NEW, MEETING, None, "x", NOON))
    for command in (SplitPoint(NEW, "a", "b", DONE), AskAgain(NEW)):
        with pytest.raises(Refused):
            library.do(command)


def test_a_missed_bit_is_a_note_with_a_time_that_no_edition_has(library: Held) -> None:
    library.do(MissedABit(NEW, MEETING, None, NOON, table=2))

    row = kept(library)[-1]
    assert (row.kind, row.mark, row.text, row.said_at, row.table_no) == ("note", "missed", MISSED_WORDS, NOON, 2)
    library.do(Reclassify(NEW, "concern"))
    for edition in Edition:
        assert MISSED_WORDS not in repr(library.ask(gather, MEETING, edition))


def test_once_its_words_are_found_a_missed_bit_is_a_line_like_others(library: Held) -> None:
    library.do(MissedABit(NEW, MEETING, None, NOON), EditEntry(NEW, "the lift is broken"))

    assert (kept(library)[-1].mark, kept(library)[-1].text) == ("", "the lift is broken")


def test_nothing_goes_on_in_a_mark_that_no_edition_has(library: Held) -> None:
    library.do(MissedABit(NEW, MEETING, None, NOON))

    with pytest.raises(Refused, match="a line of its own"):
        library.do(ContinueEntry(NEW, "and the lift is broken"))


def test_what_goes_on_for_too_long_is_refused(library: Held) -> None:
    library.do(KeepPoint(NEW, MEETING, None, "x" * (LONGEST - 9), NOON), ContinueEntry(NEW, "y" * 8))

    with pytest.raises(Refused, match="too long"):
        library.do(ContinueEntry(NEW, "z"))


def test_ask_again_is_set_and_taken_back_by_the_same_command(library: Held) -> None:
    library.do(AskAgain(ONE))
    assert kept(library)[0].mark == "ask_again"

    library.do(AskAgain(ONE))
    assert kept(library)[0].mark == ""


def test_a_missed_bit_is_not_marked_to_ask_again(library: Held) -> None:
    library.do(MissedABit(NEW, MEETING, None, NOON))
    with pytest.raises(Refused, match="missed"):
        library.do(AskAgain(NEW))

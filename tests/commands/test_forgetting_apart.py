"""Two laptops, of which one forgets what the other makes something of: after a merge the words are in neither file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.actions import KeepAction, Owner, SetOwners, UpdateAction
from facilitator.commands.entries import EditEntry, WithdrawEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.forgetting_apart import ForgetElsewhere
from facilitator.commands.gathering import GatherPoints
from facilitator.commands.kinds import Reclassify
from facilitator.commands.points import KeepPoint
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.commands.splitting import SplitPoint
from facilitator.commands.votes import AddOption, SaveVote
from facilitator.queries.entries import entries
from facilitator.queries.libraries import clashes
from facilitator.queries.responses import responses
from facilitator.queries.votes import votes
from facilitator.storage.library import create_library
from facilitator.storage.verify import verified
from tests.desks import exchange, take_in
from tests.held import MEETING, NOON, Held, held
from tests.storage.test_forgetting import on_disk

WHOLE, HALF, HALF_THERE, REST, OTHER, VOTE, OPTION, ANSWER = (bytes([48 + number]) * 16 for number in range(8))
SECRET = "zanzibarquux"
Two = tuple[Held, Held]


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[Two]:
    """Have two laptops whose libraries know a point in three parts, the middle one of which is secret."""
    (tmp_path / "there").mkdir()
    with held(tmp_path) as here:
        there = Held(create_library(tmp_path / "there" / "other.forum", who="Kit"))
        here.do(KeepPoint(WHOLE, MEETING, None, f"the bus, {SECRET}, the tram", NOON))
        take_in(there, here)
        try:
            yield here, there
        finally:
            there.store.close()


def said(library: Held) -> list[str]:
    return [row.text for row in library.ask(entries, MEETING)]


def forgotten_in(laptops: Two, tmp_path: Path) -> bool:
    """Merge both ways until all is known, and return whether no file has the secret and both say the same."""
    exchange(*laptops)
    here, there = laptops
    assert said(here) == said(there)
    assert all(library.ask(verified) for library in laptops)
    assert not here.ask(clashes)
    assert not there.ask(clashes)
    return not on_disk(tmp_path, SECRET) and not on_disk(tmp_path / "there", SECRET)


def split(library: Held, first: str, second: str, half: bytes) -> None:
    library.do(SplitPoint(WHOLE, first, second, half))


def test_two_that_split_a_point_apart_and_each_forget_a_half_keep_what_both_left(laptops: Two, tmp_path: Path) -> None:
    here, there = laptops
    split(here, "the bus,", f"{SECRET}, the tram", HALF)
    here.do(ForgetEntry(HALF))
    split(there, f"the bus, {SECRET},", "the tram", HALF_THERE)
    there.do(ForgetEntry(HALF_THERE))
    assert on_disk(tmp_path / "there", SECRET), "it is there before: the look is a good one"
    assert forgotten_in(laptops, tmp_path)
    assert said(here) == ["the bus,"]


def test_where_nothing_is_left_by_both_the_line_goes(laptops: Two, tmp_path: Path) -> None:
    here, there = laptops
    split(here, "the bus,", f"{SECRET}, the tram", HALF)
    here.do(ForgetEntry(HALF))
    split(there, f"the bus, {SECRET},", "the tram", HALF_THERE)
    there.do(EditEntry(WHOLE, f"{SECRET} said so"), ForgetEntry(HALF_THERE))
    assert forgotten_in(laptops, tmp_path)
    assert said(here) == []


def test_it_holds_where_one_goes_on_and_forgets_once_more(laptops: Two, tmp_path: Path) -> None:
    here, there = laptops
    for library, half, first in ((here, HALF, "the bus,"), (there, HALF_THERE, f"the bus, {SECRET},")):
        library.do(SplitPoint(WHOLE, first, "the rest", half), ForgetEntry(half))
    here.do(EditEntry(WHOLE, "the bus is late"))
    take_in(here, there)
    here.do(EditEntry(WHOLE, "the bus is very late"))
    there.do(SplitPoint(WHOLE, "the bus,", SECRET, REST), ForgetEntry(REST))
    assert forgotten_in(laptops, tmp_path)


@pytest.mark.parametrize("forgets_too", [False, True])
def test_a_half_that_was_split_off_elsewhere_goes_with_the_forgotten_half(
    laptops: Two, tmp_path: Path, *, forgets_too: bool
) -> None:
    here, there = laptops
    split(here, "the bus,", f"{SECRET}, the tram", HALF)
    here.do(ForgetEntry(HALF))
    split(there, "the", f"bus, {SECRET}, the tram", HALF_THERE)
    there.do(SplitPoint(HALF_THERE, "bus,", f"{SECRET}, the tram", REST), Reclassify(REST, "decision"))
    if forgets_too:
        there.do(WithdrawEntry(HALF_THERE))
    assert forgotten_in(laptops, tmp_path)
    assert said(here) == ["the bus,"]


def test_a_half_that_was_kept_on_purpose_stays(laptops: Two, tmp_path: Path) -> None:
    here, there = laptops
    split(here, f"the bus, {SECRET},", "the tram", HALF)
    here.do(ForgetEntry(WHOLE))
    there.do(EditEntry(WHOLE, f"the bus and {SECRET}"))
    assert forgotten_in(laptops, tmp_path)
    assert said(here) == ["the tram"]
    assert here.do(ForgetElsewhere()).rows == frozenset(), "doing it again changes nothing"


def test_what_was_split_where_the_whole_is_forgotten_goes(laptops: Two, tmp_path: Path) -> None:
    here, there = laptops
    here.do(ForgetEntry(WHOLE))
    split(there, "the bus,", f"{SECRET}, the tram", HALF_THERE)
    assert forgotten_in(laptops, tmp_path)
    assert said(here) == []


@pytest.mark.parametrize("kind", ["decision", "action"])
def test_what_was_made_another_kind_where_the_line_is_forgotten_goes(laptops: Two, tmp_path: Path, kind: str) -> None:
    here, there = laptops
    here.do(ForgetEntry(WHOLE))
    there.do(Reclassify(WHOLE, kind))
    assert forgotten_in(laptops, tmp_path)
    assert said(here) == []


def test_what_was_made_another_kind_says_what_is_left_where_a_half_is_forgotten(laptops: Two, tmp_path: Path) -> None:
    here, there = laptops
    split(here, "the bus,", f"{SECRET}, the tram", HALF)
    here.do(ForgetEntry(HALF))
    there.do(Reclassify(WHOLE, "decision"))
    assert forgotten_in(laptops, tmp_path)
    assert said(here) == ["the bus,"]


def test_an_option_and_an_answer_made_of_a_forgotten_line_go(laptops: Two, tmp_path: Path) -> None:
    here, there = laptops
    here.do(ForgetEntry(WHOLE))
    there.do(SaveVote(VOTE, MEETING, "Which?"), AddOption(OPTION, VOTE, f"the bus, {SECRET}", WHOLE))
    there.do(SaveResponse(ANSWER, MEETING, f"{SECRET}?", did=f"we asked {SECRET}"), LinkResponse(ANSWER, (WHOLE,)))
    assert forgotten_in(laptops, tmp_path)
    assert here.ask(responses) == ()
    assert here.ask(votes, MEETING)[0].options == ()


def test_an_answer_to_another_point_as_well_says_what_that_one_says(laptops: Two, tmp_path: Path) -> None:
    here, there = laptops
    here.do(ForgetEntry(WHOLE))
    there.do(KeepPoint(OTHER, MEETING, None, "the lift", NOON))
    there.do(SaveResponse(ANSWER, MEETING, f"{SECRET}, the lift"), LinkResponse(ANSWER, (WHOLE, OTHER)))
    assert forgotten_in(laptops, tmp_path)
    assert [row.said for row in here.ask(responses)] == ["the lift"]


def test_an_answer_to_two_points_goes_where_each_was_forgotten_on_another_laptop(laptops: Two, tmp_path: Path) -> None:
    here, there = laptops
    here.do(KeepPoint(OTHER, MEETING, None, f"{SECRET} again", NOON))
    here.do(SaveResponse(ANSWER, MEETING, "Both", did=f"we asked {SECRET}"), LinkResponse(ANSWER, (WHOLE, OTHER)))
    take_in(there, here)
    here.do(ForgetEntry(WHOLE))
    there.do(ForgetEntry(OTHER))
    assert forgotten_in(laptops, tmp_path)
    assert here.ask(responses) == ()
    assert here.do(ForgetElsewhere()).rows == frozenset(), "doing it again changes nothing"


def test_an_answer_to_three_points_says_what_the_one_that_is_left_says(laptops: Two, tmp_path: Path) -> None:
    here, there = laptops
    here.do(KeepPoint(OTHER, MEETING, None, f"{SECRET} again", NOON), KeepPoint(REST, MEETING, None, "a lift", NOON))
    both = f"the bus, {SECRET}, the tram; {SECRET} again"
    here.do(SaveResponse(ANSWER, MEETING, both, did="we asked"), LinkResponse(ANSWER, (WHOLE, OTHER, REST)))
    take_in(there, here)
    here.do(ForgetEntry(WHOLE))
    there.do(ForgetEntry(OTHER))
    assert forgotten_in(laptops, tmp_path)
    assert [(row.said, row.did) for row in here.ask(responses)] == [("a lift", "we asked")]


def test_a_name_that_another_laptop_gave_to_forgotten_points_goes(laptops: Two, tmp_path: Path) -> None:
    here, there = laptops
    here.do(KeepPoint(OTHER, MEETING, None, f"{SECRET} again", NOON))
    take_in(there, here)
    here.do(ForgetEntry(WHOLE), ForgetEntry(OTHER))
    there.do(GatherPoints(REST, f"About {SECRET}", (WHOLE, OTHER), NOON))
    assert forgotten_in(laptops, tmp_path)
    assert said(here) == []


def test_what_was_promised_and_told_of_a_forgotten_action_goes(laptops: Two, tmp_path: Path) -> None:
    here, there = laptops
    here.do(KeepAction(OTHER, MEETING, None, SECRET, NOON))
    take_in(there, here)
    here.do(ForgetEntry(OTHER))
    there.do(
        UpdateAction(REST, OTHER, "2026-11-06", f"{SECRET} rang", "done"), SetOwners(OTHER, (Owner(label=SECRET),))
    )
    here.do(ForgetEntry(WHOLE))
    assert forgotten_in(laptops, tmp_path)


@pytest.mark.parametrize("first", [0, 1])
def test_it_is_gone_at_the_first_merge_whichever_laptop_takes_in(laptops: Two, tmp_path: Path, first: int) -> None:
    here, there = laptops
    split(here, "the bus,", f"{SECRET}, the tram", HALF)
    here.do(ForgetEntry(HALF))
    split(there, f"the bus, {SECRET},", "the tram", HALF_THERE)
    there.do(ForgetEntry(HALF_THERE))
    take_in(laptops[first], laptops[1 - first])
    assert not on_disk((tmp_path, tmp_path / "there")[first], SECRET)
    assert said(laptops[first]) == ["the bus,"]

"""Two laptops that check and publish apart: no version is lost, numbers are for life, and every file arrives."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.commands.entries import EditEntry
from facilitator.commands.points import KeepPoint
from facilitator.commands.publishing import BackToDraft, FileToPublish, MarkChecked, PublishMinutes
from facilitator.domain.editions import Wanted
from facilitator.domain.publishing import FileState
from facilitator.queries.libraries import clashes
from facilitator.queries.publishing import changed_since, looked_after, recognised, standing, versions
from tests.desks import desks, exchange, take_in
from tests.examples import examples
from tests.held import MEETING, NOON, Held
from tests.publishing import version_of

AT, POINT = "2026-11-06T10:00:00", b"p" * 16


def publish(library: Held, data: bytes, at: str = AT) -> None:
    library.do(MarkChecked(library.store.new_id(), MEETING, at))
    files = (FileToPublish("notes.txt", Wanted(), data),)
    library.do(version_of(library, library.store.new_id(), at, "Something was wrong.", files))


def shown(library: Held) -> list[tuple[str, str, str]]:
    return [(row.version, row.printed, row.by) for row in library.ask(versions, MEETING)]


def test_of_two_versions_published_apart_the_earlier_keeps_its_number(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, two):
        publish(one, b"first")
        publish(two, b"second")
        exchange(one, two)
        for each in (one, two):
            assert shown(each) == [("1", "1", "Sam"), ("1b", "1", "Kit")]
            assert [row.state for row in each.ask(looked_after, MEETING)] == [FileState.SAME, FileState.SAME]
            assert [row.version for row in each.ask(recognised, b"second")] == ["1b"]
            assert each.ask(clashes) == ()
        one.do(KeepPoint(POINT, MEETING, None, "One more thing.", NOON))
        publish(one, b"third")
        assert [row[0] for row in shown(one)] == ["1", "1b", "2"]


def test_what_the_other_laptop_had_written_before_is_a_change_of_what_was_published(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, two):
        two.do(KeepPoint(POINT, MEETING, None, "Said at the other table.", NOON))
        publish(one, b"without it")
        exchange(one, two)
        for each in (one, two):
            assert each.ask(standing, MEETING).words == "Draft: changed since version 1 was published"
            assert [row.label for row in each.ask(changed_since, MEETING)] == ["Keep a point"]


def test_who_went_back_to_draft_counts_for_more_than_who_checked_and_less_than_who_published(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, two):
        one.do(MarkChecked(b"1" * 16, MEETING, AT))
        take_in(two, one)
        two.do(BackToDraft(MEETING))
        one.do(BackToDraft(MEETING), MarkChecked(b"2" * 16, MEETING, AT))
        exchange(one, two)
        assert one.ask(standing, MEETING).words == two.ask(standing, MEETING).words == "Draft for checking"
        two.do(MarkChecked(b"3" * 16, MEETING, AT))
        publish(one, b"notes")
        exchange(one, two)
        assert one.ask(standing, MEETING).published
        assert two.ask(standing, MEETING).published


Doing = st.lists(
    st.tuples(st.sampled_from(["publish", "undo", "say", "merge"]), st.integers(0, 2), st.integers(0, 2)), max_size=12
)


@settings(
    max_examples=examples(15, 500),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(Doing)
def test_no_two_versions_ever_show_one_number_and_none_is_lost(what: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, desks(Path(folder), 3) as every:
        every[0].do(KeepPoint(POINT, MEETING, None, "first", NOON))
        exchange(*every)
        given_out: dict[bytes, str] = {}
        for turn, (verb, at, of) in enumerate(what):
            here = every[at]
            if verb == "publish":
                here.do(EditEntry(POINT, f"words {turn}"))
                publish(here, f"file {turn}".encode())
                newest = here.ask(recognised, f"file {turn}".encode())[0]
                given_out[f"file {turn}".encode()] = newest.version
            elif verb == "undo":
                undo_publishing(here)
            elif verb == "say":
                here.do(KeepPoint(here.store.new_id(), MEETING, None, f"said {turn}", NOON))
            elif at != of:
                take_in(here, every[of])
            numbers = [row[0] for row in shown(here)]
            assert len(set(numbers)) == len(numbers)
        exchange(*every)
        assert shown(every[0]) == shown(every[1]) == shown(every[2])
        for each in every:
            for data, number in given_out.items():
                (found,) = each.ask(recognised, data)
                assert found.version.rstrip("bcdef") == number.rstrip("bcdef")


def undo_publishing(library: Held) -> None:
    """Take back the last step where it published; what was given out is recognised all the same."""
    if library.store.undo_label == PublishMinutes.label:
        library.store.undo()

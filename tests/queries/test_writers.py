"""Who typed a line: whoever had the laptop when it was first kept, not who put it right."""

from pathlib import Path

from facilitator.commands.entries import EditEntry
from facilitator.commands.points import KeepDecision, KeepPoint
from facilitator.queries.writers import writers
from tests.held import MEETING, NOON, held


def test_the_writer_of_a_line_is_who_kept_it_first(tmp_path: Path) -> None:
    one, two = b"1" * 16, b"2" * 16
    with held(tmp_path) as library:
        library.do(KeepPoint(one, MEETING, None, "x", NOON))
        library.store.who = "Kit"
        library.do(EditEntry(one, "y"), KeepDecision(two, MEETING, None, "z", NOON))

        assert library.ask(writers, MEETING) == {one: "Test", two: "Kit"}

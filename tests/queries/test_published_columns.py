"""What is internal is not selected for a published edition: SQLite tells which columns its queries read (R-D1)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.editions import Edition
from facilitator.domain.views import View
from facilitator.queries.record import gather
from facilitator.storage.library import create_library
from facilitator.storage.models import MODELS
from facilitator.storage.store import Reader
from tests import stuffed

READ, ALLOWED = 20, 0  # SQLITE_READ, SQLITE_OK
DECIDES = {
    "consent.purpose": "whether a name may be printed",
    "meeting.ground_rules": "read with every meeting, and in no document",
    "meeting.note_taker": "read with every meeting, and taken out before there is a record",
    "organisation.name": "whether an owner is a body, which is told, and not a person of that name",
    "person.name": "whether an owner, or whom a point is put to, is called by a name that is somebody's",
    "person.access": "how many who came needed support: whether it is empty, never what it says",
    "point.speaker_label": "whether anybody is known to have said it",
    "turn.label": "told on screens and dropped here: turns are counted by capacity",
    "turn.about": "told on screens and dropped here: turns are counted by capacity",
}
"""Private columns that a published record reads, and what they decide; no text of theirs gets into it."""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Reader]:
    store = create_library(tmp_path / "stuffed.forum", who="Test")
    for command in stuffed.stuffed():
        store.do(command)
    reader = store.reader(View.TEAM)
    yield reader
    reader.close()
    store.close()


def private_columns() -> set[str]:
    return {f"{name}.{column}" for name, model in MODELS.items() for column in stuffed.columns(model, stuffed.PRIVATE)}


def read_for(reader: Reader, edition: Edition) -> set[str]:
    """Return the columns that are read for the record of an edition."""
    found: set[str] = set()

    def note(action: int, table: str | None, column: str | None, *_: str | None) -> int:
        if action == READ:
            found.add(f"{table}.{column}")
        return ALLOWED

    driver = reader.connection.connection.driver_connection
    assert driver is not None
    driver.set_authorizer(note)
    try:
        gather(reader, stuffed.HERE, edition)
    finally:
        driver.set_authorizer(None)
    return found


def test_a_published_record_reads_no_private_column_but_to_decide(library: Reader) -> None:
    assert read_for(library, Edition.PUBLISHED) & private_columns() == set(DECIDES)


def test_what_an_internal_record_reads_more_is_noticed(library: Reader) -> None:
    more = read_for(library, Edition.INTERNAL) & private_columns() - set(DECIDES)
    assert {"attendance.label", "table_.name"} <= more


def test_none_of_what_decides_gets_into_the_record(library: Reader) -> None:
    """Ground rules do, with every meeting; no document has them."""
    told = repr(gather(library, stuffed.HERE, Edition.PUBLISHED))
    words, _ = stuffed.words()
    ends = tuple(stuffed.word("", each.split(".")[1]).removeprefix("zq") for each in DECIDES if "rules" not in each)
    assert [word for word in words if word.endswith(ends) and not word.startswith("zqno") and word in told] == []

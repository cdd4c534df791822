"""What the notes print and somebody wrote is what the gate looks at: nothing of it is passed over, in any layout."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

import pytest

from facilitator.domain.editions import Content, Edition
from facilitator.domain.views import View
from facilitator.publish.minutes import outline_of
from facilitator.publish.outline import plain
from facilitator.queries.gate.texts import texts
from facilitator.queries.record import Record, gather
from facilitator.storage.models import MODELS
from facilitator.storage.sql import rows
from facilitator.storage.store import Reader
from tests.held import held
from tests.private_forum import MEETING, private_forum
from tests.publish.forum import MADE_AT, opened_forum, stuff

T = TypeVar("T")
_LEAST = 3


@pytest.fixture(scope="module")
def forums(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, tuple[Reader, bytes]]]:
    with (
        opened_forum(tmp_path_factory.mktemp("forum")) as forum,
        held(tmp_path_factory.mktemp("private")) as library,
    ):
        stuff(forum)
        library.do(*private_forum())
        reader = library.store.reader(View.TEAM)
        yield {"forum": (forum.reader, forum.meeting), "private": (reader, MEETING)}
        reader.close()


def printed(record: Record, content: Content) -> str:
    return " ".join(" ".join(text.split()) for _, text in plain(outline_of(record, MADE_AT, content)))


def written(reader: Reader) -> set[str]:
    """Return every text of some words that somebody wrote into the library."""
    found = set[str]()
    for entity in MODELS:
        for row in rows(reader.connection, f"SELECT * FROM {entity}"):  # noqa: S608 - names of ours
            found |= {" ".join(value.split()) for value in row if isinstance(value, str)}
    return {text for text in found if len(text.split()) >= _LEAST}


def without(value: T, gone: set[str]) -> T:
    """Return a record in which one letter stands for each of these texts."""
    made: object = value
    if isinstance(value, str) and value in gone:
        made = "q"
    elif isinstance(value, tuple):
        made = tuple(without(each, gone) for each in value)
    elif is_dataclass(value) and not isinstance(value, type):
        made = replace(value, **{each.name: without(getattr(value, each.name), gone) for each in fields(value)})
    return cast("T", made)


@pytest.mark.parametrize("name", ["forum", "private"])
@pytest.mark.parametrize("content", Content)
def test_what_is_printed_and_was_written_by_somebody_is_looked_at(
    forums: dict[str, tuple[Reader, bytes]], name: str, content: Content
) -> None:
    reader, meeting = forums[name]
    record = gather(reader, meeting, Edition.PUBLISHED)
    team = {record.meeting.group_contact, record.meeting.venue}
    rest = printed(without(record, {told.text for told in texts(record)}), content)
    assert {text for text in written(reader) - team if text in rest} == set()


def test_it_would_be_noticed(forums: dict[str, tuple[Reader, bytes]]) -> None:
    reader, meeting = forums["forum"]
    told = printed(gather(reader, meeting, Edition.PUBLISHED), Content.NOTES)
    assert {"The 17 is late.", "Wait till we sit down."} <= {text for text in written(reader) if text in told}

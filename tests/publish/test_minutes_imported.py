"""The notes of a meeting that another program wrote down, and that says of no item what kind it is."""

import json
from pathlib import Path

from facilitator.domain.editions import Edition
from facilitator.exchange.interchange import read_meeting
from facilitator.exchange.interchange.taking import take_in
from facilitator.publish.minutes import outline_of
from facilitator.publish.outline import plain
from facilitator.queries.record import gather
from tests.journeys.structure import section
from tests.publish.forum import MADE_AT, opened_forum

SAID = "The bench at the lake was taken away."
MEETING = {
    "title": "Lake meeting",
    "date": "2011-03-29",
    "attendees": [],
    "agenda": [{"title": "The lake", "points": [{"speaker": "Ann", "text": SAID}], "conclusions": [], "actions": []}],
}


def test_what_was_said_in_it_stands_in_the_notes(tmp_path: Path) -> None:
    file = tmp_path / "meeting.json"
    file.write_text(json.dumps(MEETING), encoding="utf-8")
    document = read_meeting(file)
    with opened_forum(tmp_path) as forum:
        forum.store.do(take_in(document))
        outline = outline_of(gather(forum.reader, document.meeting.uid, Edition.PUBLISHED), MADE_AT)
    told = [text for _, text in section(plain(outline), "H2", "What people told us")]
    assert told[0] == "Item 1: The lake"
    assert told[-1].startswith(SAID)

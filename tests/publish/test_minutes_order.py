"""Sections stand in their order, say where they are empty, and are gone where the group leaves them out (R-N3)."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.editions import Content, Edition
from facilitator.domain.sections import Section, kept_off
from facilitator.publish.minutes import outline_of
from facilitator.publish.outline import plain
from facilitator.queries.record.rows import Internal, Record
from facilitator.queries.resources import ResourceRow
from tests.examples import examples
from tests.journeys.structure import section
from tests.publish.test_minutes_laws import MADE_AT, WORDS, meeting, records

ANSWERS, ABOUT = "You said, we did – since last time", "About these notes"
ORDER = [
    *("At a glance", ANSWERS, "Who was in the room", "What we came to talk about", "Presentations"),
    *("What people told us", "What mattered most", "Decisions, recommendations and challenges", "Actions"),
    *("Still to answer", "Groups", "How the meeting went", "Next meeting", ABOUT),
    *("Appendix A: attendance", "Appendix B: points as captured", "Appendix C: resources", "Words we used"),
]
ALONE = "Resources"
OFF = st.frozensets(st.sampled_from(Section), max_size=6)
EMPTY = Record(Edition.PUBLISHED, meeting(), (), None, (), (), frozenset(), (), (), (), (), None, None)
RESOURCES = st.lists(st.builds(ResourceRow, st.binary(), WORDS, WORDS, WORDS), max_size=3).map(tuple)


@st.composite
def any_records(draw: st.DrawFn) -> Record:
    """Return a record of either edition, whose group leaves some sections out."""
    record, off = draw(records()), draw(OFF)
    held = replace(record.meeting, sections_off=kept_off(off), groups_note=draw(WORDS), will_change=draw(WORDS))
    record = replace(record, meeting=held, resources=draw(RESOURCES))
    if draw(st.booleans()):
        return replace(record, edition=Edition.INTERNAL, internal=Internal((), (), (), 0))
    return record


def titles(record: Record, content: Content = Content.NOTES) -> list[str]:
    return [text for role, text in plain(outline_of(record, MADE_AT, content)) if role == "H2"]


@given(any_records())
@settings(max_examples=examples(80, 2_000))
def test_every_section_that_is_not_left_out_stands_in_its_order_and_no_other(record: Record) -> None:
    inside = record.edition is Edition.INTERNAL
    off = {Section(word).label for word in record.meeting.sections_off.split()}
    wanted = [
        title for title in ORDER if title not in off and (inside or not title.startswith(("Appendix A", "Appendix B")))
    ]
    assert titles(record) == [title if inside or title != "Appendix C: resources" else ALONE for title in wanted]


@given(any_records(), st.sampled_from(Content))
@settings(max_examples=examples(80, 2_000))
def test_no_section_of_any_document_is_bare(record: Record, content: Content) -> None:
    entries = plain(outline_of(record, MADE_AT, content))
    for title in {text for role, text in entries if role == "H2"}:
        assert [text for role, text in section(entries, "H2", title) if role in {"P", "LBody", "TD"}], title


def test_an_empty_record_says_of_every_section_that_there_is_nothing() -> None:
    entries = plain(outline_of(EMPTY, MADE_AT))
    told = {title: [text for _, text in section(entries, "H2", title)] for title in titles(EMPTY)}
    assert told["Who was in the room"][0] == "Nobody was checked in at this meeting."
    assert told["What we came to talk about"] == ["No subject or programme was written down."]
    assert told["Presentations"] == ["There were no presentations."]
    assert told["What people told us"] == ["No points were written down."]
    assert told["What mattered most"] == ["No votes were written down."]
    assert told["Decisions, recommendations and challenges"] == [
        "No decisions were made.",
        "There were no recommendations, challenges or proposed standards.",
    ]
    assert told["Actions"] == ["No actions were agreed."]
    assert told["Still to answer"] == ["Nothing was left to answer."]
    assert told["Groups"] == ["Nothing about groups was written down."]
    assert told["How the meeting went"] == ["No feedback forms were counted."]
    assert told["Next meeting"] == ["The date of the next meeting has not been set."]
    assert told["Resources"] == ["No handouts or links were kept with this meeting."]
    assert told["Words we used"] == ["No short forms are explained here."]

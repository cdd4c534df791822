"""Nothing that may be told is lost, and nothing is told twice in its own section."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.agenda import ItemKind
from facilitator.domain.capacities import Capacity
from facilitator.domain.editions import Edition
from facilitator.domain.kinds import POINT_KINDS, Kind
from facilitator.domain.progress import Progress
from facilitator.publish.minutes import outline_of
from facilitator.publish.outline import plain
from facilitator.queries.agenda import ItemRow
from facilitator.queries.meetings import MeetingRow
from facilitator.queries.record.rows import AnswerRow, CountRow, DecidedRow, OwnerRow, PromiseRow, Record, SaidRow
from tests.examples import examples
from tests.journeys.structure import section

MADE_AT = datetime(2026, 11, 6, 10, 0, tzinfo=UTC)
ITEMS = (b"1", b"2", b"3")
TOLD = [kind for kind in POINT_KINDS if kind is not Kind.NOTE]
HOMES = {
    Kind.RECOMMENDATION: ("Decisions, recommendations and challenges",),
    Kind.CHALLENGE: ("Decisions, recommendations and challenges",),
    Kind.PROPOSED_STANDARD: ("Decisions, recommendations and challenges",),
    Kind.PARKED: ("Still to answer",),
}
SAID = ("Presentations", "What people told us")
WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), max_size=12).map(str.strip)
ANY_ITEM = st.sampled_from([*ITEMS, b"gone", None])

ASKED = st.lists(WORDS, max_size=3).map("\n".join)


def meeting() -> MeetingRow:
    plan = ("2026-11-05", "12:30", "15:30", "Hall", "", "", "")
    return MeetingRow(b"m", "2026/11", b"g", "Forum", "", "Title", "", "", *plan, "closed", "draft", 0, 0)


def marked(mark: str) -> st.SearchStrategy[list[str]]:
    """Return texts of which each can be found again: none is a part of another."""
    return st.lists(WORDS, max_size=12).map(
        lambda texts: [f"{text}⟦{mark}{at}⟧{text}" for at, text in enumerate(texts)]
    )


def _point(at: int, text: str) -> st.SearchStrategy[SaidRow]:
    themes = st.lists(st.sampled_from(["Buses", "Time", " ", "Łódź"]), max_size=2, unique=True).map(tuple)
    said = (st.just(b"p%d" % at), st.sampled_from(TOLD), ANY_ITEM, st.just(text), st.integers(0, 9), themes)
    return st.builds(SaidRow, *said, question_no=st.integers(0, 4), meaning=WORDS)


@st.composite
def records(draw: st.DrawFn) -> Record:
    statuses, days = st.sampled_from(list(Progress)), st.sampled_from(["", "2026-10-01", "2026-12-03"])
    owners = st.lists(st.builds(OwnerRow, WORDS, st.sampled_from([*Capacity, ""])), max_size=3).map(tuple)
    promise = st.builds(
        PromiseRow, st.binary(), WORDS, owners, days, WORDS, st.none(), st.just(""), days, WORDS, statuses, WORDS
    )
    answer = st.builds(
        AnswerRow, st.binary(), WORDS, days, st.just(""), WORDS, WORDS, statuses, WORDS, days, WORDS, WORDS, days,
        st.booleans(), st.just(()),
    )  # fmt: skip
    points = [draw(_point(at, text)) for at, text in enumerate(draw(marked("p")))]
    items = [
        ItemRow(uid, at, draw(st.sampled_from(list(ItemKind))), draw(WORDS), 5, draw(WORDS), draw(ASKED), "", "")
        for at, uid in enumerate(ITEMS, 1)
    ]
    counts = st.builds(
        CountRow,
        st.sampled_from([*Capacity, ""]),
        st.sampled_from(["present", "left", "apologies"]),
        st.integers(1, 50),
    )
    return Record(
        edition=Edition.PUBLISHED,
        meeting=meeting(),
        counts=tuple(draw(st.lists(counts, max_size=6))),
        newcomers=draw(st.none() | st.integers(0, 9)),
        items=tuple(items),
        points=tuple(points),
        answered=frozenset(row.id for row in points if draw(st.booleans())),
        decisions=tuple(DecidedRow(b"d", text) for text in draw(marked("d"))),
        actions=tuple(_worded(draw(promise), text) for text in draw(marked("a"))),
        earlier_actions=tuple(_worded(draw(promise), text) for text in draw(marked("e"))),
        answers=tuple(_asked(draw(answer), text) for text in draw(marked("r"))),
        following=None,
        internal=None,
    )


def _worded(row: PromiseRow, text: str) -> PromiseRow:
    return PromiseRow(**{name: getattr(row, name) for name in PromiseRow.__slots__} | {"text": text})


def _asked(row: AnswerRow, text: str) -> AnswerRow:
    return replace(row, said=text)


def told(record: Record, *titles: str) -> list[str]:
    entries = plain(outline_of(record, MADE_AT))
    return [text for title in titles for _, text in section(entries, "H2", title)]


def times(text: str, texts: list[str]) -> int:
    return sum(text in each for each in texts)


@given(records())
@settings(max_examples=examples(60, 2_000))
def test_every_point_stands_once_in_its_section_and_in_no_other(record: Record) -> None:
    sections = {title: told(record, title) for title in {*SAID, *(home[0] for home in HOMES.values())}}
    for row in record.points:
        home = HOMES.get(Kind(row.kind), SAID)
        found = {title: times(row.text, texts) for title, texts in sections.items()}
        waiting = row.kind in {Kind.QUESTION, Kind.CHALLENGE} and row.id not in record.answered
        assert sum(found[title] for title in home) == 1
        assert sum(found.values()) == 1 + waiting


@given(records())
@settings(max_examples=examples(60, 2_000))
def test_every_decision_action_and_answer_stands_once_in_its_section(record: Record) -> None:
    settled, actions = told(record, "Decisions, recommendations and challenges"), told(record, "Actions")
    since = told(record, "You said, we did – since last time")
    assert all(times(row.text, settled) == 1 for row in record.decisions)
    assert all(times(row.text, actions) == 1 for row in record.actions)
    assert all(times(row.text, since) == 1 for row in record.earlier_actions)
    assert all(since.count(f"You said: {row.said}") == 1 for row in record.answers)


@given(records())
@settings(max_examples=examples(60, 2_000))
def test_headings_never_skip_a_level_and_nothing_is_empty(record: Record) -> None:
    entries = plain(outline_of(record, MADE_AT))
    levels = [int(role[1]) for role, _ in entries if role in {"H1", "H2", "H3", "H4"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    assert all(text.strip() for _, text in entries)


@given(records())
@settings(max_examples=examples(60, 2_000))
def test_no_count_of_people_under_five_is_published(record: Record) -> None:
    numbers = [int(text) for text in told(record, "Who was in the room") if text.isdigit()]
    assert not [number for number in numbers if 0 < number < 5]

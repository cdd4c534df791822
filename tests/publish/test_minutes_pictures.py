"""Pictures in the notes show what the words beside them tell, and never more."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.commands.attendance import AdmitUnnamed
from facilitator.domain.editions import Edition
from facilitator.domain.small_counts import THRESHOLD, told_alone
from facilitator.publish.figures import Figure
from facilitator.publish.minutes import outline_of
from facilitator.publish.minutes.pictures import FEWEST, MOST, picture
from facilitator.publish.outline import Grid, Outline, joined, plain
from facilitator.queries.record.rows import Record
from tests.examples import examples
from tests.journeys.structure import section
from tests.publish.conftest import Written
from tests.publish.forum import DAY, Forum, opened_forum, stuff
from tests.publish.test_minutes_laws import MADE_AT, records

COUNTS = st.lists(st.integers(0, 60), max_size=14)


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Forum]:
    with opened_forum(tmp_path) as opened:
        yield opened


def beside(document: Outline) -> list[tuple[Figure, Grid]]:
    """Return each picture with the table behind it."""
    blocks = document.blocks
    found = [(one, other) for one, other in pairwise(blocks) if isinstance(one, Figure) and isinstance(other, Grid)]
    assert len(found) == sum(isinstance(block, Figure) for block in blocks)
    return found


def rows_of(grid: Grid) -> list[tuple[str, str]]:
    return [(joined(row[0]), joined(row[1])) for row in grid.rows]


def drawn(rows: Sequence[tuple[str, str]]) -> Figure | None:
    """Return the picture of these rows, if there is one."""
    made = [block for block in picture("Points", rows) if isinstance(block, Figure)]
    return made[0] if made else None


@given(records(), st.sampled_from(Edition))
@settings(max_examples=examples(60, 2_000), deadline=None)
def test_every_picture_shows_the_rows_of_the_table_behind_it(record: Record, edition: Edition) -> None:
    for figure, grid in beside(outline_of(replace(record, edition=edition), MADE_AT)):
        assert figure.title == grid.caption
        assert [(bar.label, bar.shown) for bar in figure.bars] == rows_of(grid)


@given(COUNTS)
def test_a_number_that_is_kept_back_is_drawn_as_the_most_that_it_may_be(numbers: list[int]) -> None:
    figure = drawn([(f"Table {place}", told_alone(number)) for place, number in enumerate(numbers[:MOST], 1)])
    small = [0 < number < THRESHOLD for number in numbers]
    for bar, number, kept in zip(figure.bars if figure else (), numbers, small, strict=False):
        assert bar.at_most is kept
        assert bar.number == (THRESHOLD - 1 if kept else number)


@given(COUNTS)
def test_pictures_stand_only_where_there_is_something_to_compare(numbers: list[int]) -> None:
    rows = [(f"Table {place}", str(number)) for place, number in enumerate(numbers, 1)]
    assert (drawn(rows) is not None) is (len(rows) >= FEWEST and max(numbers) > 0)


@given(COUNTS.filter(lambda numbers: len(numbers) > MOST and max(numbers) > 0))
def test_the_last_of_many_are_one_bar_that_is_told_in_words(numbers: list[int]) -> None:
    figure = drawn([(f"Table {place}", str(number)) for place, number in enumerate(numbers, 1)])
    assert figure is not None
    assert len(figure.bars) == MOST
    assert sum(bar.number for bar in figure.bars) == sum(numbers)
    assert f"{len(numbers) - MOST + 1} others together have {sum(numbers[MOST - 1 :])}." in figure.alt


@pytest.mark.parametrize(
    ("numbers", "gist"),
    [
        ((1, 7, 2), "“Table 2” has the most, 7."),
        ((7, 7, 2), "“Table 1” and “Table 2” have the most, 7 each."),
        ((7, 7, 7, 7, 0), "4 of the 5 share the highest number, 7 each."),
    ],
)
def test_the_words_for_a_picture_say_what_stands_out(numbers: tuple[int, ...], gist: str) -> None:
    figure = drawn([(f"Table {place}", str(number)) for place, number in enumerate(numbers, 1)])
    assert figure is not None
    assert figure.alt == f"Bar chart: Points. {gist} All numbers follow in words."


def test_a_long_label_is_cut_and_an_empty_one_is_not_left_empty() -> None:
    figure = drawn([("x" * 200, "3"), ("A\nbench", "2"), (" ", "1")])
    assert figure is not None
    assert [bar.label for bar in figure.bars] == [f"{'x' * 79}…", "A bench", "Untitled"]


def said_at_tables(forum: Forum) -> None:
    """Have points from three tables, about three themes."""
    for table, themes in ((4, ("Buses", "Time")), (4, ("Buses",)), (2, ("Buses", "Kerbs")), (7, ()), (0, ("Time",))):
        forum.say(f"Said at {table}", table=table, themes=themes)


def test_points_are_counted_by_theme_and_by_table(forum: Forum, written: Written) -> None:
    said_at_tables(forum)
    document = forum.outline()
    texts = [text for _, text in section(plain(document), "H2", "What people told us")]

    assert texts[texts.index("In numbers") :] == [
        "In numbers",
        "These numbers count every point in these notes, in whichever section it stands.",
        "Bar chart: Points by theme. “Buses” has the most, 3. All numbers follow in words.",
        *("Points by theme", "Theme", "Points", "Buses", "3", "Time", "2", "Kerbs", "1"),
        "A point that is about several themes is counted under each. 1 point has no theme.",
        "Bar chart: Points by table. “Table 4” has the most, 2. All numbers follow in words.",
        *("Points by table", "Table", "Points", "Table 2", "1", "Table 4", "2", "Table 7", "1"),
        "1 point was not written down for a table.",
    ]
    assert [picture.text for picture in written(document).figures] == [
        "Points by themeBuses3Time2Kerbs1",
        "Points by tableTable 21Table 42Table 71",
    ]


def test_two_themes_and_two_tables_are_not_counted_out(forum: Forum) -> None:
    stuff(forum)
    assert "In numbers" not in [text for _, text in plain(forum.outline())]


@pytest.mark.parametrize(
    ("edition", "shown"),
    [
        (Edition.PUBLISHED, [("Carers", 12, False), ("Citizens", 31, False), ("Interpreters", 4, True)]),
        (Edition.INTERNAL, [("Carers", 12, False), ("Citizens", 31, False), ("Interpreters", 2, False)]),
    ],
)
def test_who_was_there_is_drawn_as_it_is_told(
    forum: Forum, edition: Edition, shown: list[tuple[str, int, bool]]
) -> None:
    for capacity, number in (("citizen", 31), ("carer", 12), ("interpreter", 2)):
        for _ in range(number):
            forum.store.do(AdmitUnnamed(forum.store.new_id(), forum.meeting, capacity, f"{DAY}T12:31:00"))
    figure, grid = beside(forum.outline(edition))[0]

    assert sorted((bar.label, bar.number, bar.at_most) for bar in figure.bars) == shown
    assert rows_of(grid) == [(bar.label, bar.shown) for bar in figure.bars]

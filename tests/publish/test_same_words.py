"""All forms of a document say the same words in the same order, and one that does not is noticed."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.editions import LARGE_SIZES, Format, Wanted
from facilitator.domain.views import View
from facilitator.publish.minutes import edition_of, minutes
from facilitator.publish.outline import (
    Block,
    Grid,
    Heading,
    Listing,
    Outline,
    Paragraph,
    Run,
    Runs,
    joined,
    words,
)
from facilitator.storage.store import Reader
from tests.examples import examples
from tests.held import held
from tests.private_forum import MEETING, private_forum
from tests.publish.every_form import DARK, called, every_document, every_form
from tests.publish.forum import MADE_AT, opened_forum, stuff
from tests.publish.same_words import differences
from tests.publish.samples import LOREM, MIXED, NAMES, UNKNOWN, bars, outline

Bytes = Callable[[Wanted], bytes]
DOCUMENTS = list(every_document())
FORMS = list(every_form(Wanted()))


def unlike(made: Bytes, wanted: Wanted = FORMS[0]) -> list[str]:
    """Return what the other forms of a document say differently from its standard PDF."""
    first, *others = every_form(wanted)
    return differences(made(first), ((called(each), each.format, made(each)) for each in others))


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


@pytest.mark.parametrize("name", ["forum", "private"])
@pytest.mark.parametrize("wanted", DOCUMENTS, ids=called)
def test_all_forms_of_a_document_say_the_same(
    forums: dict[str, tuple[Reader, bytes]], name: str, wanted: Wanted
) -> None:
    reader, meeting = forums[name]
    assert unlike(lambda each: minutes(reader, meeting, each, made_at=MADE_AT), wanted) == []


_LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"), exclude_characters="\ufffe\uffff")
_TEXTS = st.one_of(
    st.sampled_from([*NAMES, *MIXED, *UNKNOWN, LOREM, "- not a list", "Section: no heading", "<b>bold</b>", "a\nb"]),
    st.text(_LETTERS, max_size=30),
)
_RUNS = st.lists(st.builds(Run, _TEXTS, st.booleans()), max_size=3).map(tuple)
_CELLS: st.SearchStrategy[Runs] = st.one_of(st.sampled_from(NAMES), st.sampled_from(["1", "Not yet"])).map(words)


@st.composite
def _grids(draw: st.DrawFn) -> Grid:
    across = draw(st.integers(2, 4))
    row = st.lists(_CELLS, min_size=across, max_size=across).map(tuple)
    return Grid(draw(st.sampled_from(["", "Actions", NAMES[11]])), draw(row), tuple(draw(st.lists(row, min_size=1))))


@st.composite
def outlines(draw: st.DrawFn) -> Outline:
    """Return outlines of anything, with headings that skip no level."""
    level, blocks = 1, list[Block]()
    others = st.one_of(
        st.builds(Paragraph, _RUNS),
        st.builds(Listing, st.lists(_RUNS, min_size=1, max_size=3).map(tuple), st.booleans()),
        _grids(),
        st.builds(bars, st.integers(-4, 40), title=_TEXTS.filter(str.strip)),
    )
    for _ in range(draw(st.integers(0, 8))):
        if draw(st.booleans()):
            level = draw(st.integers(2, min(level + 1, 4)))
            blocks.append(Heading(level, draw(_TEXTS.filter(str.strip))))
        else:
            blocks.append(draw(others))
    return outline(*blocks)


@pytest.mark.timeout(3600)  # every example is six documents, and there are a thousand under `make nightly`
@given(outlines(), st.sampled_from(LARGE_SIZES), st.booleans())
@settings(max_examples=examples(20, 1_000))
def test_all_forms_say_the_same_whatever_there_is_to_say(document: Outline, size: int, dark: bool) -> None:  # noqa: FBT001 - drawn
    drawn = (Wanted(format=form, size=size, dark=dark and form in DARK) for form in Format)
    others = ((called(each), each.format, edition_of(document, each)) for each in drawn)
    assert differences(edition_of(document, FORMS[0]), others) == []


GRID = Grid(
    "Actions",
    (words("Ref"), words("What will happen")),
    ((words("A-1"), words("Ring the depot")), (words("A-2"), words("Count benches"))),
)
GOOD = outline(
    Paragraph(words("Where: the hall")),
    Heading(2, "What people told us"),
    Listing((words("The 17 is late"), words("Kerbs are high"))),
    Heading(3, "Decided"),
    Listing((words("We meet monthly"), words("We sit in tables")), ordered=True),
    GRID,
    Paragraph((Run("To put right: ", bold=True), Run("ask the team"))),
    bars(7, 3),
)


def _with(place: int, *blocks: Block) -> Outline:
    return replace(GOOD, blocks=(*GOOD.blocks[:place], *blocks, *GOOD.blocks[place + 1 :]))


SPOILED: dict[str, Outline] = {
    "a paragraph lost": _with(6),
    "a heading lost": _with(3),
    "a heading of another level": _with(3, Heading(2, "Decided")),
    "a heading as a paragraph": _with(1, Paragraph(words("What people told us"))),
    "a word changed": _with(0, Paragraph(words("Where: the hull"))),
    "a word more": _with(6, Paragraph(words("To put right: ask the whole team"))),
    "a letter with another accent": _with(0, Paragraph(words("Where: thé hall"))),
    "an item lost": _with(2, Listing((words("The 17 is late"),))),
    "items swapped": _with(2, Listing((words("Kerbs are high"), words("The 17 is late")))),
    "blocks swapped": replace(GOOD, blocks=(*GOOD.blocks[5:6], *GOOD.blocks[:5], *GOOD.blocks[6:])),
    "rows swapped": _with(5, replace(GRID, rows=GRID.rows[::-1])),
    "columns swapped": _with(5, replace(GRID, header=GRID.header[::-1])),
    "a row lost": _with(5, replace(GRID, rows=GRID.rows[:1])),
    "a cell said twice": _with(5, replace(GRID, rows=(*GRID.rows[:1], (words("A-1"), words("Count benches"))))),
    "a caption lost": _with(5, replace(GRID, caption="")),
    "a picture lost": _with(7),
    "a picture told otherwise": _with(7, bars(7, 3, title="Points by table")),
    "the status lost": replace(GOOD, status_word=""),
    "another title": replace(GOOD, title="Notes of another forum"),
}


@pytest.mark.parametrize("form", FORMS, ids=called)
def test_a_form_that_says_something_else_is_noticed(form: Wanted) -> None:
    standard = edition_of(GOOD, FORMS[0])
    spoiled = [(name, form.format, edition_of(bad, form)) for name, bad in SPOILED.items()]
    noticed = {found.partition(":")[0] for found in differences(standard, spoiled)}
    assert noticed == SPOILED.keys()


def test_what_is_not_spoiled_is_left_alone() -> None:
    assert unlike(lambda each: edition_of(GOOD, each)) == []
    assert joined(GOOD.blocks[0].runs if isinstance(GOOD.blocks[0], Paragraph) else ()) == "Where: the hall"

"""What the last row sees: large enough, dark on light enough, nothing lost but with a sign, in every script."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from facilitator.domain.kinds import Kind
from facilitator.domain.on_screen import GROUND_RULES, WHY_TYPING, Showing
from facilitator.queries.on_screen import (
    OptionShown,
    PointShown,
    QueueShown,
    ReadBackShown,
    VoteShown,
    WelcomeShown,
)
from tests.examples import examples
from tests.ui.test_theme import contrast
from ui import fonts
from ui.projector.pages import laid_out
from ui.projector.pieces import Page
from ui.projector.seen import Seen
from ui.projector.text import face, smallest

SIZES = (QSize(1024, 768), QSize(1920, 1080))
WELCOME = WelcomeShown(
    "Forum", "People’s Forum, November", "Getting about", "2026-11-05", "12:30", "15:30", GROUND_RULES
)
LONG = "The ramp of the 46 is never lowered at the station, so people in wheelchairs wait for the next one. " * 12


def point(number: int, text: str, kind: str = Kind.SAID, who: str = "table 4") -> PointShown:
    return PointShown(bytes([number]), kind, text, who, "")


def vote(closed: str, number: int = 9) -> VoteShown:
    held = tuple(OptionShown(f"Option {place} {LONG[:60]}", place if closed else None) for place in range(number))
    return VoteShown("Which first?", "dots", 3, "x", closed, held)


def entry(number: int, said: str = "") -> ReadBackShown:
    return ReadBackShown(
        bytes([number]), Kind.ACTION, f"Ring depot {number} {LONG[:90]}", "a carer", "2026-11-30", "", said
    )


POINTS = tuple(point(number, f"Point {number}. {LONG[: 30 * number]}") for number in range(1, 9))
STATES = {
    "welcome": Seen(Showing.WELCOME, WELCOME),
    "rules": Seen(Showing.WELCOME, WELCOME, turned=1),
    "now": Seen(
        Showing.NOW, WELCOME, "Journeys", "What is hard?", "12 minutes left", POINTS, QueueShown("Amina", ("a carer",))
    ),
    "question": Seen(Showing.NOW, WELCOME, "Journeys", LONG, "12 minutes left"),
    "long": Seen(Showing.NOW, WELCOME, LONG, LONG, "12 minutes left", (point(1, LONG),)),
    "queue": Seen(
        Showing.QUEUE, WELCOME, queue=QueueShown("Amina", tuple(f"{n} carer" for n in range(20)), closed=True)
    ),
    "nobody": Seen(Showing.QUEUE, WELCOME, queue=QueueShown()),
    "vote": Seen(Showing.VOTE, WELCOME, vote=vote("")),
    "result": Seen(Showing.VOTE, WELCOME, vote=vote("y", 4)),
    "unsettled": Seen(Showing.VOTE, WELCOME, vote=replace(vote(""), closed_at="y", settled=False)),
    "no vote": Seen(Showing.VOTE, WELCOME),
    "read-back": Seen(Showing.READ_BACK, WELCOME, entries=(entry(1, "agreed"), entry(2), entry(3))),
    "nothing": Seen(Showing.READ_BACK, WELCOME),
    "break": Seen(Showing.BREAK, WELCOME, head="Tea", aside="2:15pm"),
    "blank": Seen(Showing.BLANK, WELCOME),
}
every_state = pytest.mark.parametrize("seen", STATES.values(), ids=STATES.keys())
both_sizes = pytest.mark.parametrize("size", SIZES, ids=["1024", "1920"])


@pytest.fixture(scope="module", autouse=True)
def scripts(qapp: QApplication) -> None:
    assert qapp is not None
    fonts.load_scripts()


@both_sizes
@every_state
def test_capitals_are_one_part_in_28_of_the_height_and_letters_28_points(seen: Seen, size: QSize) -> None:
    page = laid_out(seen, size)

    assert page.pieces
    for piece in page.pieces:
        font = face(piece.writing.pixels, bold=piece.writing.bold)
        assert QFontMetricsF(font).capHeight() * 28 >= size.height(), piece.text
        assert piece.writing.pixels * 72 / 96 >= 28, piece.text
        assert QFontInfo(font).family() == "Noto Sans"


@both_sizes
@every_state
def test_words_stand_out_seven_to_one_from_what_they_stand_on(seen: Seen, size: QSize) -> None:
    page = laid_out(seen, size)

    for piece in page.pieces:
        shapes = [shape for shape in page.shapes if _overlap(shape.place, piece.place)]
        covered = any(shape.place.contains(piece.place) for shape in shapes)
        behind = {shape.colour for shape in shapes} | (set() if covered else {page.ground})
        assert min(contrast(piece.words, colour) for colour in {*behind, piece.ground}) >= 7, piece.text


@both_sizes
@every_state
def test_everything_stands_on_the_screen_and_nothing_on_other_words(seen: Seen, size: QSize) -> None:
    page = laid_out(seen, size)
    whole = QRectF(0, 0, size.width(), size.height())

    for place, piece in enumerate(page.pieces):
        assert whole.contains(piece.place), piece.text
        assert [other.text for other in page.pieces[place + 1 :] if _overlap(piece.place, other.place)] == []


def _overlap(one: QRectF, other: QRectF) -> bool:
    both = one.intersected(other)
    return both.width() > 1 and both.height() > 1


@both_sizes
def test_the_newest_point_is_always_there_whole_and_the_oldest_go_first(size: QSize) -> None:
    for number in range(1, len(POINTS)):
        words = laid_out(_now(POINTS[:number]), size).words
        assert " ".join(POINTS[number - 1].text.split()) in words
    assert POINTS[0].text not in laid_out(_now(POINTS), size).words


@both_sizes
def test_a_text_too_long_for_the_screen_ends_at_a_word_with_a_sign(size: QSize) -> None:
    last = laid_out(_now((point(1, LONG),)), size).pieces[-1].text

    assert last.endswith("…")
    assert last[:-1].split() == LONG.split()[: len(last[:-1].split())]


@both_sizes
def test_looking_back_shows_what_went_before(size: QSize) -> None:
    seen = _now(POINTS, turned=7)

    assert POINTS[0].text.split(".")[0] in laid_out(seen, size).words
    assert "Point 8." not in laid_out(seen, size).words


@both_sizes
def test_what_is_read_back_next_is_shown_whole_under_what_was_answered(size: QSize) -> None:
    entries = tuple(entry(number, "agreed" if number < 5 else "") for number in range(9))
    words = laid_out(Seen(Showing.READ_BACK, WELCOME, entries=entries), size).words

    assert " ".join(entries[5].text.split()) in words
    assert "5 of 9 read back" in words


@both_sizes
def test_what_is_read_out_is_shown_though_others_wait(size: QSize) -> None:
    entries = tuple(entry(number, "agreed" if number < 5 else "") for number in range(9))
    seen = Seen(Showing.READ_BACK, WELCOME, entries=entries, reading=entries[7].id)

    assert " ".join(entries[7].text.split()) in laid_out(seen, size).words


def test_the_welcome_says_why_somebody_types_on_its_first_page(qapp: QApplication) -> None:
    assert qapp is not None
    for size in SIZES:
        pages = [laid_out(Seen(Showing.WELCOME, WELCOME, turned=turned), size) for turned in (0, 1)]
        assert WHY_TYPING in pages[0].words
        assert all(any(rule in page.words for page in pages) for rule in GROUND_RULES)


def test_numbers_stand_beside_options_only_where_there_are_any() -> None:
    counting, closed = (laid_out(STATES[name], SIZES[0]).words.split("\n") for name in ("vote", "result"))

    assert "Result" not in counting
    assert {"Result", "3"} <= set(closed)


def test_a_result_that_is_not_settled_is_told_so_without_numbers() -> None:
    words = laid_out(STATES["unsettled"], SIZES[0]).words

    assert "Not settled yet" in words
    assert "Two counts differ. The result is shown once it is settled." in words.replace("\n", " ")
    assert "Result" not in words.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "بس کبھی وقت پر نہیں آتی",
        "האוטובוס מאחר",
        "ਬੱਸ ਸਮੇਂ ਸਿਰ ਨਹੀਂ",
        "বাস দেরি করে",
        "बस देर से आती है",
        "பேருந்து",
        "公交车晚点",
        "አውቶቡስ",
        "Ẹ̀kọ́",
        "🚌 late",
    ],
)
def test_every_script_is_drawn_with_a_face_that_has_it(text: str) -> None:
    from PySide6.QtGui import QTextLayout  # noqa: PLC0415

    layout = QTextLayout(text, face(smallest(768)))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()

    assert all(0 not in run.glyphIndexes() for run in layout.glyphRuns())


@settings(max_examples=examples(30, 1_000))
@given(st.text(max_size=400), st.sampled_from(SIZES))
def test_whatever_was_typed_has_its_place(qapp: QApplication, text: str, size: QSize) -> None:
    assert qapp is not None
    page: Page = laid_out(_now((point(1, text), point(2, text, Kind.QUOTE))), size)

    assert all(QRectF(0, 0, size.width(), size.height()).contains(piece.place) for piece in page.pieces)


def _now(points: tuple[PointShown, ...], turned: int = 0) -> Seen:
    return Seen(Showing.NOW, WELCOME, "Journeys", "What is hard?", "12 minutes left", points, turned=turned)

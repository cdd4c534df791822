"""Laws of the reading: it never fails, nothing that was said is lost, and any text can be typed as itself."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitator.domain.kinds import Kind
from facilitator.domain.line import (
    Context,
    Line,
    Owner,
    chips,
    complete,
    escape,
    expand,
    next_context,
    people_here,
    read_line,
    to_json,
)
from facilitator.domain.line.chips import short_day
from facilitator.domain.line.speakers import speaker_of
from facilitator.domain.names import fold, name_parts
from tests.domain.line.room import OTHERS, PRESENT, ROOM, THURSDAY

WORDS = (
    *(name for each in PRESENT for name in (each.name, each.name.split()[0], each.badge)),
    *(*OTHERS, *(word for kind in Kind for word in kind.words)),
    *(
        "carer",
        "officer",
        "Bob",
        "t4",
        "table 4",
        "t0",
        "by",
        "Friday",
        "30 Nov",
        "2026-11-30",
        "31/02",
        "in two weeks",
    ),
    *(
        "next forum",
        "end of",
        "24/7",
        "and",
        "ask",
        "with",
        "the bus",
        "10:30",
        "https://a.example/#b",
        "آب",
        "水",
        "é",
    ),
    *("/next", "/item", "/topic", "/break", "/ack", "q+", "q-", "present+", "left", "xx", "xx!", "s/a/b/", "s/a/b/g"),
)
SIGNS = (*'!*?+~;=@#%\\":,.()-/…“”：，＠＃％！ \n', "!!", "=>", "...", ": ", " @", " #", " \\", '"', "  ")
PIECES = st.sampled_from(WORDS) | st.sampled_from(SIGNS) | st.sampled_from(SIGNS) | st.text(max_size=6)
TYPED = st.lists(PIECES, max_size=14).map("".join) | st.lists(PIECES, max_size=10).map(" ".join) | st.text()
SAID = st.text(
    st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff") | st.just("\n")
) | TYPED.filter(lambda text: not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text))
ROOMS = st.builds(
    lambda table, forum, today: replace(ROOM, table=table, next_forum=forum, today=today),
    st.integers(0, 12),
    st.none() | st.dates(),
    st.just(THURSDAY) | st.dates() | st.sampled_from([date.min, date.max]),
)
EMPTY = Context(today=THURSDAY, here=people_here())


@given(TYPED, ROOMS, st.integers(0, 80))
def test_reading_never_fails(typed: str, room: Context, cursor: int) -> None:
    line = read_line(typed, room)
    assert chips(line)
    assert to_json(line)["kind"] == line.kind
    assert next_context(line, room).table >= 0
    for offer in complete(typed, cursor, room):
        assert 0 <= offer.start <= offer.end <= len(typed)
    assert expand(typed, min(cursor, len(typed)), room.abbreviations)[1] <= len(typed) + len("adult social care")


@given(TYPED, ROOMS)
def test_reading_depends_on_text_and_context_alone(typed: str, room: Context) -> None:
    assert read_line(typed, room) == read_line(typed, room) == read_line(f"  {typed}\n", room)


@example("Amina Okafor，:", ROOM)
@given(TYPED, ROOMS)
def test_what_was_said_is_kept_to_its_end(typed: str, room: Context) -> None:
    line = read_line(typed, room)
    if line.command is None and line.kind is not Kind.ACTION:
        head = _before(line.text, typed)
        for piece in re.split(r"[:：]", head):
            assert _is_accounted_for(piece, line, room)


def _without_signs(text: str) -> str:
    return re.sub(r"[\s#＃\\\"“”＂]", "", text)


def _before(text: str, typed: str) -> str:
    """Return what was typed before the text, letting alone the signs that may be taken out of it."""
    kept, whole = _without_signs(text), _without_signs(typed)
    if whole.endswith(kept):
        return whole[: len(whole) - len(kept)]
    literal_colons = [re.sub(r"[:：]", "", each) for each in (kept, whole)]
    assert literal_colons[1].endswith(literal_colons[0])
    return literal_colons[1][: len(literal_colons[1]) - len(literal_colons[0])]


def _is_accounted_for(piece: str, line: Line, room: Context) -> bool:
    """Return whether a piece of the head is a kind, a table, a speaker or signs, and stands in the line as such."""
    bare = re.sub(r"^[!*?+~;=>%％！]+|[!*?+~;=>%％！]+$", "", piece)
    table = re.match(r"(?:t|table)(\d{1,3})", bare, re.IGNORECASE)
    rest = (
        re.sub(r"^[!*?+~;=>%％！]+", "", bare[table.end() :]) if table and line.table in {int(table[1]), None} else bare
    )
    words = {fold(word).replace(" ", "") for word in line.kind.words}
    if not rest or fold(rest) in words:
        return True
    return line.speaker is not None and (speaker_of(rest, room) == line.speaker or _spaceless(rest, line, room))


def _spaceless(rest: str, line: Line, room: Context) -> bool:
    names = [each.name for each in room.here.present if line.speaker and each.id == line.speaker.person]
    labels = [line.speaker.label] if line.speaker else []
    letters = Counter("".join(name_parts(rest)))  # a comma or a stop behind a name is no part of it
    allowed = Counter(fold("".join((*names, *labels))) + "aanthemrsanother".replace(" ", "") * 2)
    capacity = line.speaker is not None and line.speaker.person is None
    return capacity or not letters - allowed


@given(TYPED)
def test_an_action_keeps_every_letter_in_its_text_its_owners_or_its_date(typed: str) -> None:
    line = read_line(typed, EMPTY)
    if line.kind is Kind.ACTION and line.speaker is None:
        kept = "".join((line.text, line.due_words, *(owner.label for owner in line.owners)))
        signs = "actions table t by due before on no later than" + str(line.table or 0) * 3
        each_owner = "and or by" * (typed.count("@") + typed.count("＠"))
        twice = "".join(owner.label for owner in line.owners) * (typed.count("@") + typed.count("＠"))
        assert not _letters(typed) - _letters(kept + signs + each_owner + twice)


def _letters(text: str) -> Counter[str]:
    return Counter(char for char in text.casefold() if char.isalnum())


@given(TYPED)
def test_a_command_keeps_what_follows_it(typed: str) -> None:
    line = read_line(typed, ROOM)
    if line.command == "continue":
        assert re.sub(r"^(\.{3}|…)", "", _without_signs(typed)) == _without_signs(line.argument)
    elif line.command is not None and line.argument:
        assert typed.strip().endswith(line.argument) or line.command == "table"


@given(SAID, ROOMS)
def test_any_text_can_be_typed_as_itself(text: str, room: Context) -> None:
    line = read_line(escape(text), room)
    assert line == Line(text=text.strip(), table=room.table or None)


@given(SAID)
def test_any_text_can_be_somebodys_words(text: str) -> None:
    line = read_line("Amina: " + escape(text), ROOM)
    assert line.speaker is not None
    assert (line.speaker.label, replace(line, speaker=None)) == ("Amina Okafor", Line(text=text.strip()))


@given(SAID, st.sampled_from([kind for kind in Kind if kind.words]))
def test_any_text_can_be_of_any_kind(text: str, kind: Kind) -> None:
    assert read_line(f"{kind.word}: {escape(text)}", ROOM) == Line(kind, text.strip())
    if kind.sign != "@":
        assert read_line(f"{kind.sign or kind.word + ':'} {escape(text)}", ROOM) == Line(kind, text.strip())


@given(SAID.filter(lambda text: bool(text.strip())), st.dates(min_value=THURSDAY))
def test_any_text_can_be_an_action_with_owner_and_date(text: str, due: date) -> None:
    line = read_line(f"@Sam by {due.isoformat()} {escape(text)}", ROOM)
    assert line.owners == (Owner(bytes([5]), "Sam Adeyemi"),)
    assert (line.kind, line.text, line.due, line.themes) == (Kind.ACTION, text.strip(), due, ())


@given(SAID.filter(lambda text: bool(text.strip())))
def test_any_text_can_go_on(text: str) -> None:
    assert read_line("... " + escape(text), ROOM).argument == text.strip()


@given(TYPED, ROOMS)
def test_the_chips_say_all_that_will_be_kept(typed: str, room: Context) -> None:
    line = read_line(typed, room)
    shown = {(chip.sort, chip.text) for chip in chips(line) if chip.sort != "command"}
    expected = {("theme", f"#{theme}") for theme in line.themes} | {("owner", owner.label) for owner in line.owners}
    expected |= {("notice", notice) for notice in line.notices}
    if line.due or line.due_words:
        expected.add(("due", short_day(line.due) if line.due else line.due_words))
    if line.sensitive:
        expected.add(("sensitive", "Sensitive"))
    if line.command is None:
        expected |= {("kind", line.kind.label)} | ({("table", f"Table {line.table}")} if line.table else set())
        expected |= {("speaker", line.speaker.label)} if line.speaker else set()
    assert shown == expected


@given(TYPED)
def test_words_mean_the_same_in_capitals(typed: str) -> None:
    for kind in (kind for kind in Kind if kind.words):
        low, high = (read_line(f"{word}: {typed}", ROOM) for word in (kind.word, kind.word.upper()))
        assert low == high


@pytest.mark.parametrize("named", PRESENT)
def test_an_offered_name_is_read_as_the_one_it_was_offered_for(named: object) -> None:
    for each in (person for person in PRESENT if person is named):
        offers = [
            offer for offer in complete(each.name[:-1], len(each.name) - 1, ROOM) if offer.label in _called(each.id)
        ]
        speakers = {read_line(offer.insert + "six", ROOM).speaker for offer in offers}
        assert each.id in {speaker.person for speaker in speakers if speaker}


def _called(id_: bytes) -> set[str]:
    return {label for each in PRESENT if each.id == id_ for label in (each.name, each.badge)}


@given(st.sampled_from([*OTHERS, *(each.name for each in PRESENT if each.name != "Jo Hill")]))
def test_an_offered_owner_is_read_as_the_one_it_was_offered_for(label: str) -> None:
    typed = f"action: ring @{label[:3]}"
    offers = {offer.label: offer for offer in complete(typed, len(typed), ROOM)}
    line = read_line(typed[: offers[label].start] + offers[label].insert, ROOM)
    assert [owner.label for owner in line.owners] == [label]
    assert line.text == "ring"

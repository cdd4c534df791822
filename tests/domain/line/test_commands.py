"""Lines that do something instead of being kept, and the conventions of note-takers at the W3C that they follow."""

from dataclasses import replace

import pytest

from facilitator.domain.line import next_context, read_line
from tests.domain.line.room import ROOM, reading

COMMANDS: dict[str, dict[str, object]] = {
    "/next": {"command": "next"},
    "/NEXT": {"command": "next"},
    " /next ": {"command": "next"},
    "/item 3": {"command": "item", "text": "3"},
    "/Item 12": {"command": "item", "text": "12"},
    "/item": {"command": "item", "notices": ["‘/item’ needs a number, as in /item 3"]},
    "/topic Buses at night": {"command": "topic", "text": "Buses at night"},
    "/TOPIC #buses: what now?": {"command": "topic", "text": "#buses: what now?"},
    "/topic": {"command": "topic", "notices": ["‘/topic’ needs words, as in /topic Buses"]},
    "/break": {"command": "break"},
    "/break 15": {"command": "break", "text": "15"},
    "/break until 14:30": {"command": "break", "text": "until 14:30"},
    "/ack": {"command": "ack"},
    "/missed": {"command": "missed"},
    "/Missed ": {"command": "missed"},
    "/ask": {"command": "ask"},
    "/ASK": {"command": "ask"},
    "q+ Amina": {"command": "q+", "speaker": "Amina Okafor", "text": "Amina"},
    "Q+ amina": {"command": "q+", "speaker": "Amina Okafor", "text": "amina"},
    "q+ 5": {"command": "q+", "speaker": "Sam Adeyemi", "text": "5"},
    "q+ carer": {"command": "q+", "speaker": "carer", "text": "carer"},
    "q+ Bob": {"command": "q+", "text": "Bob", "notices": ["Nobody here fits ‘Bob’"]},
    "q+ Daniel": {"command": "q+", "text": "Daniel", "notices": ["2 people fit ‘Daniel’"]},
    "q+": {"command": "q+", "notices": ["‘q+’ needs a name, as in q+ Amina"]},
    "q+ Amina to ask about fares": {"command": "q+", "speaker": "Amina Okafor", "text": "Amina to ask about fares"},
    "q+ 5 to answer": {"command": "q+", "speaker": "Sam Adeyemi", "text": "5 to answer"},
    "q+ a carer to thank the drivers": {"command": "q+", "speaker": "carer", "text": "a carer to thank the drivers"},
    "q+ Bob to ask": {"command": "q+", "text": "Bob to ask", "notices": ["Nobody here fits ‘Bob’"]},
    "q+ carer about the lift": {"command": "q+", "speaker": "carer", "text": "carer about the lift"},
    "q+ Bob about fares": {"command": "q+", "text": "Bob about fares", "notices": ["Nobody here fits ‘Bob’"]},
    "q+ Bob to": {"command": "q+", "text": "Bob to", "notices": ["Nobody here fits ‘Bob to’"]},
    "q+ to ask": {"command": "q+", "text": "to ask", "notices": ["Nobody here fits ‘to ask’"]},
    "/react Amina": {"command": "react", "speaker": "Amina Okafor", "text": "Amina"},
    "/React 5 to put that right": {"command": "react", "speaker": "Sam Adeyemi", "text": "5 to put that right"},
    "/react carer": {"command": "react", "speaker": "carer", "text": "carer"},
    "/react Bob": {"command": "react", "text": "Bob", "notices": ["Nobody here fits ‘Bob’"]},
    "/react": {"command": "react", "notices": ["‘/react’ needs a name, as in /react Amina"]},
    "q-": {"command": "q-"},
    "q- Amina": {"command": "q-", "speaker": "Amina Okafor", "text": "Amina"},
    "q- Bob": {"command": "q-", "text": "Bob", "notices": ["Nobody here fits ‘Bob’"]},
    "present+ Bob Stone": {"command": "present+", "text": "Bob Stone"},
    "Present+ Ann Lee": {"command": "present+", "text": "Ann Lee"},
    "present+": {"command": "present+", "notices": ["‘present+’ needs a name, as in present+ Ann Lee"]},
    "apologies+ Bob Stone": {"command": "apologies+", "text": "Bob Stone"},
    "Apologies+ Ann Lee": {"command": "apologies+", "text": "Ann Lee"},
    "apologies+": {"command": "apologies+", "notices": ["‘apologies+’ needs a name, as in apologies+ Ann Lee"]},
    "present- Ann": {"command": "left", "speaker": "Ann Lee", "text": "Ann"},
    "topic: Buses at night": {"command": "topic", "text": "Buses at night"},
    "TOPIC：Buses": {"command": "topic", "text": "Buses"},
    "left Ann": {"command": "left", "speaker": "Ann Lee", "text": "Ann"},
    "Left Ann Lee": {"command": "left", "speaker": "Ann Lee", "text": "Ann Lee"},
    "left AO": {"command": "left", "speaker": "Amina Okafor", "text": "AO"},
    "left 5": {"command": "left", "speaker": "Sam Adeyemi", "text": "5"},
    "left 陳大文": {"command": "left", "speaker": "陳大文", "text": "陳大文"},
    "s/depo/depot/": {"command": "substitute", "text": "s/depo/depot/"},
    "s/depo/depot/g": {"command": "substitute", "text": "s/depo/depot/g"},
    "S/depo/depot/G": {"command": "substitute", "text": "S/depo/depot/G"},
    "s/the old bus//": {"command": "substitute", "text": "s/the old bus//"},
    "s/1\\/2/half/": {"command": "substitute", "text": "s/1\\/2/half/"},
    "xx": {"command": "withdraw"},
    "XX": {"command": "withdraw"},
    "xx!": {"command": "forget"},
    "%": {"command": "sensitive"},
    "％": {"command": "sensitive"},
    "t4": {"command": "table", "table": 4, "text": "4"},
    "T4:": {"command": "table", "table": 4, "text": "4"},
    "table 4": {"command": "table", "table": 4, "text": "4"},
    "table 4:": {"command": "table", "table": 4, "text": "4"},
    "t0": {"command": "table", "text": "0"},
    "... and not on Sundays": {"command": "continue", "text": "and not on Sundays"},
    "...and not on Sundays": {"command": "continue", "text": "and not on Sundays"},
    "… and not on Sundays": {"command": "continue", "text": "and not on Sundays"},
    "... one\ntwo": {"command": "continue", "text": "one\ntwo"},
    "... and #access": {"command": "continue", "text": "and access", "themes": ["access"]},
    "... \\#1 on the list": {"command": "continue", "text": "#1 on the list"},
    "... Amina: too": {"command": "continue", "text": "Amina: too"},
    "... ! too": {"command": "continue", "text": "! too"},
}

SAID = (
    "s//new/",
    "s/old/new",
    "s/old/new/x",
    "s/old/new/ please",
    "s/old\nolder/new/",
    "xx!!",
    "x",
    "%%",
    "/next\nthing",
    "/ask Amina",
    "/missed it",
    "missed",
    "/topic one\ntwo",
    "q+\nAmina",
    "present+ Ann\nBob",
    "left Ann\nBob",
    "left Bob",
    "present- Bob",
    "topics: buses and trains",
    "topic:",
    "the topic: buses",
    "left Ami",
    "LEFT TURN AHEAD",
    "presentAnn",
    "/item 1234",
    "/item 3 now",
)


@pytest.mark.parametrize(("typed", "expected"), COMMANDS.items())
def test_a_command_is_done_and_not_kept(typed: str, expected: dict[str, object]) -> None:
    assert reading(typed) == {"kind": "command"} | expected
    assert read_line(typed, ROOM).text == ""


@pytest.mark.parametrize("typed", SAID)
def test_what_only_looks_like_a_command_is_something_said(typed: str) -> None:
    line = read_line(typed, ROOM)
    assert line.command is None
    assert line.text == typed.removeprefix("%").strip()


def test_a_table_goes_on_until_another_is_named() -> None:
    typed = ("one", "t4 two", "three", "/next", "... more", "four", "table 2: five", "six", "t0 seven", "eight")
    room, tables = ROOM, []
    for each in typed:
        line = read_line(each, room)
        room = next_context(line, room)
        tables.append(line.table)
    assert tables == [None, 4, 4, None, None, 4, 2, 2, None, None]


@pytest.mark.parametrize(("typed", "table"), [("t4", 4), ("t0", 0), ("table 2:", 2), ("t4 said", 4), ("/next", 9)])
def test_a_table_alone_counts_for_the_lines_that_follow(typed: str, table: int) -> None:
    room = replace(ROOM, table=9)
    assert next_context(read_line(typed, room), room).table == table


def test_a_line_is_empty_until_there_is_something_to_keep() -> None:
    assert [read_line(typed, ROOM).empty for typed in ("", "  ", "!", "Amina:", "t4", "xx", "six")] == [
        *(True, True, True, True),
        *(False, False, False),
    ]


SCRIBED: dict[str, dict[str, object]] = {
    "ACTION: Sam to ring the depot": {"kind": "action", "text": "Sam to ring the depot"},
    "ACTION: @Ann to book the hall, due: 2026-11-20": {
        "kind": "action",
        "text": "to book the hall",
        "owners": ["Ann Lee"],
        "due": "2026-11-20",
    },
    "action: @Ann and @Sam: draft the letter": {
        "kind": "action",
        "text": "draft the letter",
        "owners": ["Ann Lee", "Sam Adeyemi"],
    },
    "RESOLVED: meet on the first Thursday": {"kind": "decision", "text": "meet on the first Thursday"},
    "RESOLUTION: publish in large print": {"kind": "decision", "text": "publish in large print"},
    "Resolved: Amina: chairs": {"kind": "decision", "speaker": "Amina Okafor", "text": "chairs"},
    "/topic Night buses": {"command": "topic", "kind": "command", "text": "Night buses"},
    "/topic 3. Night buses": {"command": "topic", "kind": "command", "text": "3. Night buses"},
    "/topic Amina: her story": {"command": "topic", "kind": "command", "text": "Amina: her story"},
    "Topic: Night buses": {"command": "topic", "kind": "command", "text": "Night buses"},
    "topic: 3. Night buses": {"command": "topic", "kind": "command", "text": "3. Night buses"},
    "AO: the loop hums": {"speaker": "Amina Okafor", "text": "the loop hums"},
    "…since Tuesday": {"kind": "command", "command": "continue", "text": "since Tuesday"},
    "... and it rattles": {"kind": "command", "command": "continue", "text": "and it rattles"},
    "... whenever it rains": {"kind": "command", "command": "continue", "text": "whenever it rains"},
    "s/hums/buzzes/": {"kind": "command", "command": "substitute", "text": "s/hums/buzzes/"},
    "s/Lambert/Lemon/g": {"kind": "command", "command": "substitute", "text": "s/Lambert/Lemon/g"},
    "s/ the the / the /": {"kind": "command", "command": "substitute", "text": "s/ the the / the /"},
    "q+ Ann Lee": {"kind": "command", "command": "q+", "speaker": "Ann Lee", "text": "Ann Lee"},
    "q- Ann Lee": {"kind": "command", "command": "q-", "speaker": "Ann Lee", "text": "Ann Lee"},
    "present+ Nia Bevan": {"kind": "command", "command": "present+", "text": "Nia Bevan"},
    "present+ 王小明": {"kind": "command", "command": "present+", "text": "王小明"},
    "\\ACTION: is a word on a form": {"text": "ACTION: is a word on a form"},
    "\\s/one/two/ is how to put it right": {"text": "s/one/two/ is how to put it right"},
    "\\q+ is how to queue": {"text": "q+ is how to queue"},
    "\\present+ is a word": {"text": "present+ is a word"},
}


@pytest.mark.parametrize(("typed", "expected"), SCRIBED.items())
def test_what_scribes_type_means_what_they_mean(typed: str, expected: dict[str, object]) -> None:
    assert reading(typed) == expected

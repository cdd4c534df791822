"""Lines that do something instead of being kept: `/next`, `q+ Amina`, `left Ann`, `xx`, `... and so on`."""

import re

from facilitator.domain.kinds import Kind
from facilitator.domain.line.context import Context
from facilitator.domain.line.literal import read_literal
from facilitator.domain.line.parts import Line, Speaker
from facilitator.domain.line.people import fits_exactly, nobody_or_several
from facilitator.domain.line.queued import QUEUED, read_queued
from facilitator.domain.line.signs import read_sensitive, read_table
from facilitator.domain.line.themes import read_themes
from facilitator.domain.substitute import read_substitution

_ALONE = {
    "/next": "next",
    "/ack": "ack",
    "/break": "break",
    "/missed": "missed",
    "/ask": "ask",
    "q-": "q-",
    "xx": "withdraw",
    "xx!": "forget",
}
_NEEDS = {
    "item": "‘/item’ needs a number, as in /item 3",
    "topic": "‘/topic’ needs words, as in /topic Buses",
    "react": "‘/react’ needs a name, as in /react Amina",
    "q+": "‘q+’ needs a name, as in q+ Amina",
    "present+": "‘present+’ needs a name, as in present+ Ann Lee",
    "apologies+": "‘apologies+’ needs a name, as in apologies+ Ann Lee",
}
_WITH = re.compile(
    r"(?:/(item|topic|break|react)|(q\+|q-|present\+|apologies\+))(?:[^\S\n]+(\S[^\n]*))?", re.IGNORECASE
)
_LEFT = re.compile(r"(?:left|present-)[^\S\n]+(\S[^\n]*)", re.IGNORECASE)
_TOPIC = re.compile(r"topic[^\S\n]*[:：][^\S\n]*(\S[^\n]*)", re.IGNORECASE)
_CONTINUE = re.compile(r"(?:\.{3}|…)\s*(?![.…\s])(.+)", re.DOTALL)
_NUMBER = re.compile(r"\d{1,3}")


def read_command(text: str, context: Context) -> Line | None:
    """Return what a text commands, or nothing where it is something said."""
    name = _ALONE.get(text.casefold())
    if name is not None:
        return _line(name)
    return (
        _table(text)
        or _sensitive(text)
        or _continue(text)
        or _left(text, context)
        or _topic(text)
        or _with(text, context)
        or _put_right(text)
    )


def command_notices(text: str) -> tuple[str, ...]:
    """Return the sentence to show where a text begins as a command, but is not one."""
    found = _WITH.fullmatch(text)
    return (_NEEDS["item"],) if found and (found[1] or "").casefold() == "item" else ()


def left_notices(text: str, context: Context) -> tuple[str, ...]:
    """Return the sentence to show where several people may be meant who left."""
    found = _LEFT.fullmatch(text)
    people = fits_exactly(found[1], context.here) if found else ()
    return (nobody_or_several(found[1], people),) if found and len(people) > 1 else ()


def _line(name: str, argument: str = "", speaker: Speaker | None = None, notices: tuple[str, ...] = ()) -> Line:
    return Line(Kind.COMMAND, command=name, argument=argument, speaker=speaker, notices=notices)


def _table(text: str) -> Line | None:
    found = read_table(text)
    if found is None or found[1]:
        return None
    return Line(Kind.COMMAND, command="table", argument=str(found[0]), table=found[0] or None)


def _sensitive(text: str) -> Line | None:
    return _line("sensitive") if read_sensitive(text) == "" else None


def _continue(text: str) -> Line | None:
    """Read `... and so on`; the themes in it count, and a backslash makes it literal."""
    found = _CONTINUE.fullmatch(text)
    if found is None:
        return None
    literal = read_literal(found[1])
    words, themes = (literal, ()) if literal is not None else read_themes(found[1])
    return Line(Kind.COMMAND, command="continue", argument=words, themes=themes)


def _left(text: str, context: Context) -> Line | None:
    """Read `left Ann`, where Ann is here and typed in full: `left turn at the lights` is something said."""
    found = _LEFT.fullmatch(text)
    people = fits_exactly(found[1], context.here) if found else ()
    if found is None or len(people) != 1:
        return None
    return _line("left", found[1], Speaker(people[0].id, people[0].capacity, people[0].name))


def _topic(text: str) -> Line | None:
    """Read `topic: Buses`, as scribes type it, for `/topic Buses`."""
    found = _TOPIC.fullmatch(text)
    return _line("topic", found[1]) if found else None


def _with(text: str, context: Context) -> Line | None:
    """Read a command with what follows it; one that lacks its argument says what it needs."""
    found = _WITH.fullmatch(text)
    if found is None:
        return None
    name, argument = (found[1] or found[2]).casefold(), found[3] or ""
    if not argument:
        return _line(name, notices=(_NEEDS[name],))
    if name == "item" and not _NUMBER.fullmatch(argument):
        return None
    return read_queued(name, argument, context) if name in QUEUED else _line(name, argument)


def _put_right(text: str) -> Line | None:
    return _line("substitute", text) if read_substitution(text) else None

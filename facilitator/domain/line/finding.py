"""Which lines to show: what is typed to find them is read by the signs of the line itself."""

from dataclasses import dataclass

from facilitator.domain.kinds import Kind
from facilitator.domain.line.signs import read_table
from facilitator.domain.line.themes import theme_key
from facilitator.domain.marks import Mark
from facilitator.domain.names import fold

_MARKS = {"/missed": Mark.MISSED, "/ask": Mark.ASK_AGAIN}
_KINDS = {sign: kind for kind in Kind for sign in (kind.sign, *(f"{word}:" for word in kind.words)) if sign}
_BY = "by:"


@dataclass(frozen=True, slots=True)
class Findable:
    """What there is to find in a line, folded; the words are its text, who said it, themes, owners and reference."""

    words: str
    kind: str
    table: int = 0
    themes: frozenset[str] = frozenset()
    mark: str = ""
    writer: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines are wanted: of one kind, table, mark; with all these themes and words; by a writer."""

    words: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    tables: frozenset[int] = frozenset()
    themes: tuple[str, ...] = ()
    marks: frozenset[str] = frozenset()
    writer: str = ""

    def takes(self, line: Findable) -> bool:
        """Return whether a line is wanted: any of the kinds, tables and marks, and all of the themes and words."""
        return (
            (not self.kinds or line.kind in self.kinds)
            and (not self.tables or line.table in self.tables)
            and (not self.marks or line.mark in self.marks)
            and line.writer.startswith(self.writer)
            and all(word in line.words for word in self.words)
            and all(any(has.startswith(theme) for has in line.themes) for theme in self.themes)
        )

    def says(self) -> tuple[str, ...]:
        """Return in words what is wanted, for the chips beside the box."""
        return (
            *(kind.label for kind in Kind if kind in self.kinds),
            *(f"Table {table}" if table else "The whole room" for table in sorted(self.tables)),
            *(f"#{theme}" for theme in self.themes),
            *(mark.label.capitalize() for mark in Mark if mark in self.marks),
            *((f"Typed by {self.writer}",) if self.writer else ()),
            *(f"“{word}”" for word in self.words),
        )


def read_wanted(text: str) -> Wanted:
    """Return which lines are wanted. It never raises; what is no sign is a word to look for."""
    words: list[str] = []
    kinds, tables, themes, marks, writer = set(), set(), [], set(), ""
    for typed in text.split():
        small = typed.casefold()
        table = read_table(typed)
        if small in _KINDS:
            kinds.add(_KINDS[small].value)
        elif small in _MARKS:
            marks.add(_MARKS[small].value)
        elif table is not None and not table[1]:
            tables.add(table[0])
        elif small.startswith("#") and theme_key(small.lstrip("#")):
            themes.append(theme_key(small.lstrip("#")))
        elif small.startswith(_BY):
            writer = fold(small.removeprefix(_BY))
        else:
            words.append(fold(typed))
    found = tuple(word for word in words if word)
    return Wanted(found, frozenset(kinds), frozenset(tables), tuple(themes), frozenset(marks), writer)

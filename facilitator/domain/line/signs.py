"""The signs and words that a line may begin with: kind, table, `%`, and what stands before a colon."""

import re

from facilitator.domain.kinds import Kind
from facilitator.domain.names import fold

LONGEST_LABEL = 80
"""Characters before a colon beyond which nobody's name is looked for."""

_WIDE = str.maketrans("！＊？＋～；＝＞％＂“؟؛", '!*?+~;=>%""?;')
_EMPHASIS = re.compile(r"\*\S[^*\n]*\*")
_SIGN = re.compile(r'(!!|=>|[!*?;="]|[+~](?!\d))(?![-+*!?=~;>%)])')
_MARKS = '"”＂“'
_LABEL = re.compile(rf"([^:：\n]{{1,{LONGEST_LABEL}}})[:：]")
_TABLE = re.compile(
    r"(?:t(\d{1,3})(?:\s*[:：](?!\d)|(?=\s)|$)|table\s+(\d{1,3})\s*(?:[:：](?!\d)|$))\s*", re.IGNORECASE
)
_KIND_OF_SIGN = {kind.sign: kind for kind in Kind if kind.sign and kind is not Kind.ACTION}
_KIND_OF_WORD = {fold(word): kind for kind in Kind for word in kind.words}


def read_label(text: str) -> tuple[str, str] | None:
    """Return what stands before the first colon and what follows it, unless it is a time, an address or literal."""
    found = _LABEL.match(text)
    if found is None:
        return None
    label, rest = found[1].strip(), text[found.end() :]
    is_time = label[-1:].isdigit() and rest[:1].isdigit()
    if not label or label.endswith("\\") or is_time or rest.startswith("//"):
        return None
    return label, rest.lstrip()


def read_kind(text: str) -> tuple[Kind, str] | None:
    """Return the kind that a text begins with, by its word or its sign, and what follows."""
    labelled = read_label(text)
    if labelled is not None and (kind := _KIND_OF_WORD.get(fold(labelled[0]))):
        return kind, labelled[1]
    found = _SIGN.match(text[:3].translate(_WIDE))
    if found is None or _EMPHASIS.match(text):
        return None
    kind, rest = _KIND_OF_SIGN[found[1]], text[found.end() :]
    is_open = not rest.lstrip().startswith("\\")
    return _read_quote(rest) if kind is Kind.QUOTE and is_open else (kind, rest.lstrip())


def read_table(text: str) -> tuple[int, str] | None:
    """Return the number of the table that a text begins with, 0 for plenary, and what follows."""
    found = _TABLE.match(text)
    return (int(found[1] or found[2]), text[found.end() :]) if found else None


def read_sensitive(text: str) -> str | None:
    """Return what follows a `%` at the start."""
    return text[1:].lstrip() if text[:1].translate(_WIDE) == "%" else None


def _read_quote(rest: str) -> tuple[Kind, str] | None:
    """Return a quote without the mark that closes it; marks round a part only are the speaker's own, and no sign."""
    marks = [at for at, char in enumerate(rest) if char in _MARKS]
    if not marks:
        return Kind.QUOTE, rest.strip()
    first, ending = marks[0], rest[marks[0] + 1 :].strip()
    if not ending.strip(".!?…"):
        return Kind.QUOTE, (rest[:first] + ending).strip()
    if not rest[:1].isspace() and not rest[:first][-1:].isspace():
        return None
    closed = len(marks) % 2 and rest.rstrip()[-1] in _MARKS
    return Kind.QUOTE, (rest.rstrip()[:-1] if closed else rest).strip()

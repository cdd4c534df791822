"""Abbreviations, written out while they are typed: `asc` and a space become `adult social care` and the space."""

import re
from collections.abc import Mapping

from facilitator.domain.names import fold

_TYPED = re.compile(r"(?:^|(?<=[\s(“\"]))(\\?)([^\W_][\w&'’/-]*)([\s.,;!?)])$")


def expand(text: str, cursor: int, abbreviations: Mapping[str, str]) -> tuple[str, int]:
    r"""Return the text and the cursor after the character just typed; abbreviations are given by their small letters.

    Only a whole word before the cursor is written out; a backslash before it keeps it, and goes. In a line that
    begins with a backslash nothing is written out.
    """
    found = _TYPED.search(text[:cursor])
    full = abbreviations.get(fold(found[2])) if found else None
    if found is None or full is None:
        return text, cursor
    before = text[: found.start()]
    if _literal_here(before + found[1]):
        return text, cursor
    before += (found[2] if found[1] else _like(found[2], full)) + found[3]
    return before + text[cursor:], len(before)


def _literal_here(before: str) -> bool:
    r"""Return whether a backslash makes the whole line literal: at its start, or after `Name:`."""
    head, sign, _ = before.partition("\\")
    return bool(sign) and (not head.strip() or head.rstrip().endswith(":"))


def _like(typed: str, full: str) -> str:
    """Return the words with a capital where the abbreviation was typed with one only."""
    if typed[:1].isupper() and typed[1:].islower():
        return full[:1].upper() + full[1:]
    return full

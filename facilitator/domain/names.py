"""Names as people type them: folded for comparing, split into parts."""

import re
import unicodedata

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_INSIDE = re.compile(r"[’'‘`ʼʻ´·.\-‐‑–_]")
_GAPS = re.compile(r"[^\w]+", re.UNICODE)


def fold(text: str) -> str:
    """Return text for comparing: accents, case and compatibility forms gone, spaces single."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in spread if not unicodedata.combining(char))
    return " ".join(bare.translate(_LETTERS).split())


def name_parts(name: str) -> tuple[str, ...]:
    """Return the folded parts of a name in order; hyphens, stops and apostrophes join (`O’Brien` is `obrien`)."""
    return tuple(part for part in _GAPS.split(_INSIDE.sub("", fold(name))) if part)


def initials(name: str) -> str:
    """Return the folded initials of a name, a hyphenated part giving one for each half (`Mary-Ann Lee` is `mal`)."""
    halves = _GAPS.split(_INSIDE.sub(" ", fold(name.replace("’", "").replace("'", ""))))
    return "".join(part[0] for part in halves if part)

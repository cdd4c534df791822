"""Where a line may end: a plain form of UAX #14 without hyphenation (R-A2)."""

import re
from itertools import pairwise

_SPACE = " \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000"
_WIDE = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_WIDE_CLOSE = "\u3001\u3002\u3009\u300b\u300d\u300f\u3011\uff01\uff09\uff0c\uff1a\uff1b\uff1f"
_CHANCE = re.compile(
    f"(?<=[{_SPACE}])(?![{_SPACE}\n])"
    "|(?<=[\n\u2028\u2029])"
    r"|(?<=\w[-/\u2010\u2013\u2014])(?=[^\W\d])"
    f"|(?<=[{_WIDE}{_WIDE_CLOSE}])(?=[{_WIDE}])"
)
ENDS_LINE = frozenset("\n\u2028\u2029")
TRAILING = re.compile(f"[{_SPACE}\n\u2028\u2029]+$")


def chunks(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of each piece that stays on one line, spaces behind it included."""
    edges = [0, *(match.start() for match in _CHANCE.finditer(text) if 0 < match.start() < len(text)), len(text)]
    return [(start, end) for start, end in pairwise(edges) if end > start]

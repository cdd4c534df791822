"""The Unicode bidirectional algorithm (UAX #9): one embedding level for each character of a paragraph."""

import re
import unicodedata
from collections.abc import Sequence

from facilitator.publish.pdf.bidi_runs import isolating_runs, resolved_levels

EXPLICIT = {"LRE", "RLE", "LRO", "RLO", "PDF"}
ISOLATES = {"LRI", "RLI", "FSI"}
MAX_DEPTH = 125
_DIRECTIONAL = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def base_level(text: str) -> int:
    """Return 1 if the first strong character outside isolates is right-to-left, else 0 (rules P2 and P3)."""
    depth = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(depth - 1, 0)
        elif not depth and kind in {"L", "R", "AL"}:
            return int(kind != "L")
    return 0


def levels(text: str, base: int) -> list[int]:
    """Return the embedding level of each character: even reads from the left, odd from the right."""
    if not base and not _DIRECTIONAL.search(text):
        return [0] * len(text)
    original = [unicodedata.bidirectional(character) or "L" for character in text]
    kinds, result, matches = _explicit(text, original, base)
    kept = [index for index, kind in enumerate(original) if kind not in EXPLICIT and kind != "BN"]
    explicit = tuple(result)
    for run in isolating_runs(kept, original, explicit, matches):
        for index, level in zip(run, resolved_levels(run, text, kinds, explicit, base), strict=True):
            result[index] = level
    _fill_removed(original, result, base)
    _reset_whitespace(original, result, base)
    return result


def visual_order(run_levels: Sequence[int]) -> list[int]:
    """Return the indexes in the order in which they stand from left to right (rule L2)."""
    order = list(range(len(run_levels)))
    highest = max(run_levels, default=0)
    for level in range(highest, 0, -1):
        _reverse_stretches(order, run_levels, level)
    return order


def _reverse_stretches(order: list[int], run_levels: Sequence[int], level: int) -> None:
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and run_levels[order[end]] >= level:
            end += 1
        order[start:end] = reversed(order[start:end])
        start = max(end, start + 1)


def _matching(original: list[str]) -> dict[int, int]:
    """Return the index of the PDI that closes each isolate, and the other way round (BD9)."""
    found: dict[int, int] = {}
    open_isolates: list[int] = []
    for index, kind in enumerate(original):
        if kind in ISOLATES:
            open_isolates.append(index)
        elif kind == "PDI" and open_isolates:
            opener = open_isolates.pop()
            found[opener], found[index] = index, opener
        elif kind == "B":
            open_isolates.clear()
    return found


def _explicit(text: str, original: list[str], base: int) -> tuple[list[str], list[int], dict[int, int]]:
    """Apply rules X1 to X8: levels and overridden kinds that follow from embeddings and isolates."""
    matches = _matching(original)
    state = _Stack(base)
    kinds, result = list(original), [base] * len(original)
    for index, kind in enumerate(original):
        opened = kind
        if kind == "FSI":
            inside = text[index + 1 : matches.get(index, len(text))]
            opened = "RLI" if base_level(inside) else "LRI"
        result[index], override = state.step(opened)
        if override:
            kinds[index] = override
    return kinds, result, matches


class _Stack:
    """The directional status stack of rule X1: (level, override, is an isolate) and its three counters."""

    def __init__(self, base: int) -> None:
        self._base = base
        self._clear()

    def _clear(self) -> None:
        self._entries: list[tuple[int, str, bool]] = [(self._base, "", False)]
        self._lost_isolates = self._lost_embeddings = self._isolates = 0

    def step(self, kind: str) -> tuple[int, str]:
        """Take one character in; return its level and the kind that overrides its own, or nothing."""
        level, override, _ = self._entries[-1]
        if kind in ISOLATES:
            self._open(kind)
        elif kind in EXPLICIT - {"PDF"}:
            self._open(kind)
            override = ""
        elif kind == "PDI":
            self._close_isolate()
            level, override, _ = self._entries[-1]
        elif kind == "PDF":
            self._close_embedding()
            override = ""
        elif kind == "B":
            self._clear()
            level, override = self._base, ""
        return level, "" if kind == "BN" else override

    def _open(self, kind: str) -> None:
        level = self._entries[-1][0]
        isolate, right = kind in ISOLATES, kind[0] == "R"
        new = level + 1 + int((level % 2 == 1) == right)
        if new <= MAX_DEPTH and not self._lost_isolates and not self._lost_embeddings:
            self._entries.append((new, kind[0] if kind.endswith("O") else "", isolate))
            self._isolates += isolate
        elif isolate:
            self._lost_isolates += 1
        elif not self._lost_isolates:
            self._lost_embeddings += 1

    def _close_isolate(self) -> None:
        if self._lost_isolates:
            self._lost_isolates -= 1
        elif self._isolates:
            self._lost_embeddings = 0
            while not self._entries[-1][2]:
                self._entries.pop()
            self._entries.pop()
            self._isolates -= 1

    def _close_embedding(self) -> None:
        if self._lost_isolates:
            return
        if self._lost_embeddings:
            self._lost_embeddings -= 1
        elif not self._entries[-1][2] and len(self._entries) > 1:
            self._entries.pop()


def _fill_removed(original: list[str], result: list[int], base: int) -> None:
    """Give the characters that rule X9 removes the level of what stands before them."""
    before = base
    for index, kind in enumerate(original):
        if kind in EXPLICIT or kind == "BN":
            result[index] = before
        before = result[index]


def _reset_whitespace(original: list[str], result: list[int], base: int) -> None:
    """Apply rule L1 to separators and to the white space before them and at the end."""
    hanging = ISOLATES | EXPLICIT | {"WS", "PDI", "BN"}
    at_edge = True
    for index in range(len(original) - 1, -1, -1):
        kind = original[index]
        at_edge = kind in {"B", "S"} or (at_edge and kind in hanging)
        if at_edge:
            result[index] = base

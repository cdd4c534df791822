"""The part of UAX #9 that works on one isolating run sequence: weak kinds, brackets, neutrals, levels (W, N, I)."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

ISOLATE_STARTS = {"LRI", "RLI", "FSI"}
NEUTRAL = {"B", "S", "WS", "ON", "PDI"} | ISOLATE_STARTS
PAIRS = dict(zip("([{〈⟨⟪⟦⌈⌊〈《「『【〔〖⦅（［｛｟｢❨❪❬❮❰❲❴", ")]}〉⟩⟫⟧⌉⌋〉》」』】〕〗⦆）］｝｠｣❩❫❭❯❱❳❵", strict=True))
CLOSERS = {unicodedata.normalize("NFC", closer) for closer in PAIRS.values()}
MAX_PAIRS = 63


@dataclass(frozen=True, slots=True)
class RunSequence:
    """The indexes of one isolating run sequence and the directions at its two ends (rule X10)."""

    indexes: list[int]
    before: str
    after: str


def isolating_runs(
    kept: list[int], original: Sequence[str], result: Sequence[int], matches: dict[int, int]
) -> Iterator[list[int]]:
    """Yield the index lists of the isolating run sequences among the characters that were kept (BD13)."""
    runs = _level_runs(kept, result)
    starts = {run[0]: run for run in runs}
    for run in runs:
        if original[run[0]] == "PDI" and run[0] in matches:
            continue
        sequence = list(run)
        while original[sequence[-1]] in ISOLATE_STARTS and matches.get(sequence[-1]) in starts:
            sequence += starts[matches[sequence[-1]]]
        yield sequence


def _level_runs(kept: list[int], result: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in kept:
        if runs and result[runs[-1][-1]] == result[index]:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def resolved_levels(
    indexes: list[int], text: str, kinds: Sequence[str], explicit: Sequence[int], base: int
) -> list[int]:
    """Return the final levels of one sequence (rules W1 to W7, N0 to N2, I1 and I2)."""
    run = _with_ends(indexes, kinds, explicit, base)
    here = [kinds[index] for index in indexes]
    level = explicit[indexes[0]]
    _weak(here, run.before)
    _brackets([text[index] for index in indexes], here, run, level)
    _neutral(here, run, level)
    return [level + _step(kind, level) for kind in here]


def _step(kind: str, level: int) -> int:
    if level % 2:
        return int(kind != "R")
    return {"L": 0, "R": 1}.get(kind, 2)


def _with_ends(indexes: list[int], kinds: Sequence[str], explicit: Sequence[int], base: int) -> RunSequence:
    level = explicit[indexes[0]]
    first, last = indexes[0], indexes[-1]
    before = next((explicit[i] for i in range(first - 1, -1, -1) if _stays(kinds[i])), base)
    after = next((explicit[i] for i in range(last + 1, len(kinds)) if _stays(kinds[i])), base)
    if kinds[last] in ISOLATE_STARTS:
        after = base
    return RunSequence(indexes, _direction(max(level, before)), _direction(max(level, after)))


def _stays(kind: str) -> bool:
    return kind not in {"LRE", "RLE", "LRO", "RLO", "PDF", "BN"}


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"


def _weak(here: list[str], before: str) -> None:
    _marks_and_numbers(here, before)
    _separators(here)
    _terminators(here)
    strong = before
    for index, kind in enumerate(here):
        if kind in {"ES", "ET", "CS"}:
            here[index] = "ON"
        strong = kind if kind in {"L", "R"} else strong
        if kind == "EN" and strong == "L":
            here[index] = "L"


def _marks_and_numbers(here: list[str], before: str) -> None:
    """Apply W1 to W3."""
    previous = strong = before
    for index, kind in enumerate(here):
        if kind == "NSM":
            here[index] = "ON" if previous in ISOLATE_STARTS | {"PDI"} else previous
        previous = here[index]
    for index, kind in enumerate(here):
        strong = kind if kind in {"L", "R", "AL"} else strong
        if kind == "EN" and strong == "AL":
            here[index] = "AN"
        elif kind == "AL":
            here[index] = "R"


def _separators(here: list[str]) -> None:
    """Apply W4: one separator between two numbers of one kind joins them."""
    for index in range(1, len(here) - 1):
        left, kind, right = here[index - 1 : index + 2]
        if left == right and ((kind in {"ES", "CS"} and left == "EN") or (kind == "CS" and left == "AN")):
            here[index] = left


def _terminators(here: list[str]) -> None:
    """Apply W5: signs beside European numbers go with them."""
    index = 0
    while index < len(here):
        end = index
        while end < len(here) and here[end] == "ET":
            end += 1
        if end > index and "EN" in (here[index - 1] if index else "", here[end] if end < len(here) else ""):
            here[index:end] = ["EN"] * (end - index)
        index = max(end, index + 1)


def _strong(kind: str) -> str:
    return {"EN": "R", "AN": "R", "R": "R", "L": "L"}.get(kind, "")


def _brackets(letters: list[str], here: list[str], run: RunSequence, level: int) -> None:
    """Apply N0: both brackets of a pair take one direction."""
    embedding = _direction(level)
    originals = [unicodedata.bidirectional(letter) for letter in letters]
    for opener, closer in _pairs(letters, here):
        inside = {_strong(kind) for kind in here[opener + 1 : closer]} - {""}
        if not inside:
            continue
        chosen = embedding
        if embedding not in inside:
            context = next((s for s in map(_strong, reversed(here[:opener])) if s), run.before)
            chosen = context if context != embedding else embedding
        for position in (opener, closer):
            here[position] = chosen
            _marks_after(position, chosen, here, originals)


def _marks_after(position: int, chosen: str, here: list[str], originals: list[str]) -> None:
    for index in range(position + 1, len(here)):
        if originals[index] != "NSM":
            return
        here[index] = chosen


def _pairs(letters: list[str], here: list[str]) -> list[tuple[int, int]]:
    """Return the bracket pairs of BD16 in the order of their openers."""
    waiting: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for index, letter in enumerate(letters):
        if here[index] != "ON":
            continue
        if letter in PAIRS:
            if len(waiting) == MAX_PAIRS:
                return []
            waiting.append((unicodedata.normalize("NFC", PAIRS[letter]), index))
        elif unicodedata.normalize("NFC", letter) in CLOSERS:
            _close(unicodedata.normalize("NFC", letter), index, waiting, found)
    return sorted(found)


def _close(letter: str, index: int, waiting: list[tuple[str, int]], found: list[tuple[int, int]]) -> None:
    for depth in range(len(waiting) - 1, -1, -1):
        if waiting[depth][0] == letter:
            found.append((waiting[depth][1], index))
            del waiting[depth:]
            return


def _neutral(here: list[str], run: RunSequence, level: int) -> None:
    """Apply N1 and N2: neutrals between two equal directions take it, others the direction of their level."""
    index = 0
    while index < len(here):
        end = index
        while end < len(here) and here[end] in NEUTRAL:
            end += 1
        if end > index:
            left = _strong(here[index - 1]) if index else run.before
            right = _strong(here[end]) if end < len(here) else run.after
            here[index:end] = [left if left == right else _direction(level)] * (end - index)
        index = max(end, index + 1)

"""References for life: who keeps one that two laptops gave apart (R-F6)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_NUMBER = re.compile(r"[0-9]{1,9}")
_ENDING = re.compile(r"(?:[b-z]|z[0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class Claim:
    """A row's claim to a reference, and the stamp at which it was made."""

    ref: str
    stamp: bytes
    row: bytes


def shown(claims: Iterable[Claim]) -> list[tuple[Claim, str]]:
    """Return each claim with the reference it shows: the earliest keeps it, the next ones get b, c, d and so on."""
    line = sorted(claims, key=lambda claim: (claim.stamp, claim.row))
    taken = {claim.ref for claim in line}
    kept: set[str] = set()
    named = []
    for claim in line:
        reference = claim.ref if claim.ref not in kept else next(r for r in _others(claim.ref) if r not in taken)
        kept.add(reference)
        taken.add(reference)
        named.append((claim, reference))
    return named


def family(ref: str) -> str:
    """Return the beginning that a reference shares with all those it could dispute: what is without the letters."""
    return _ENDING.sub("", ref)


def next_number(refs: Iterable[str], beginning: str) -> int:
    """Return the number after the highest that stands behind `beginning` and a hyphen, withdrawn ones counted too."""
    tails = (ref.removeprefix(f"{beginning}-") for ref in refs if ref.startswith(f"{beginning}-"))
    return max((int(tail) for tail in tails if _NUMBER.fullmatch(tail)), default=0) + 1


def meeting_code(date: str, taken: Iterable[str]) -> str:
    """Return `2026/11` for a date in November 2026; a second meeting of that month gets `2026/11b`, and so on.

    A meeting without a date is `undated`.
    """
    plain = date[:7].replace("-", "/") or "undated"
    held = set(taken)
    return plain if plain not in held else next(code for code in _others(plain) if code not in held)


def _others(ref: str) -> Iterator[str]:
    letters = "bcdefghijklmnopqrstuvwxyz"
    yield from (f"{ref}{letter}" for letter in letters)
    number = 2
    while True:
        yield f"{ref}z{number}"
        number += 1

"""Typing in a list that was signed on paper: whom a number or letters in the box mean."""

from collections.abc import Sequence

from facilitator.domain.names import fold, name_parts


def place_of(typed: str, names: Sequence[str], start: int = 0) -> int | None:
    """Return the place of whom a number (from 1) or the beginning of a name means, or None; `start` is where one is.

    Of several of one beginning the next from there is meant, so that typing on the paper's order stays short.
    """
    clean = typed.strip()
    if clean.isascii() and clean.isdigit():
        number = int(clean) if len(clean) <= len(str(len(names))) else 0
        return number - 1 if 0 < number <= len(names) else None
    wanted = name_parts(clean)
    order = [*range(start, len(names)), *range(min(start, len(names)))]
    return next((place for place in order if wanted and _begins(names[place], wanted)), None)


def same_name(one: str, other: str) -> bool:
    """Return whether two names are the same but for accents, case and stops."""
    return name_parts(one) == name_parts(other) and bool(fold(one))


def _begins(name: str, wanted: Sequence[str]) -> bool:
    """Return whether each part that is wanted begins a part of the name of its own."""
    parts = list(name_parts(name))
    for want in sorted(wanted, key=len, reverse=True):
        found = next((part for part in parts if part.startswith(want)), None)
        if found is None:
            return False
        parts.remove(found)
    return True

"""Resources as they are typed, one a line: `Leaflet about buses | https://example.org/buses | handout`."""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from facilitator.domain.refused import Refused
from facilitator.domain.wording import one_line

SIGN = "|"
_SCHEMES = ("http", "https")
_MOST = 3


class Resource(NamedTuple):
    """What it is called, its link or where it is, and a note."""

    title: str
    place: str = ""
    note: str = ""


class Edits(NamedTuple):
    """What makes the resources that are kept those that were typed: rows changed, added and withdrawn."""

    changed: tuple[tuple[bytes, Resource], ...]
    added: tuple[Resource, ...]
    withdrawn: tuple[bytes, ...]


def written(resource: Resource) -> str:
    """Return a resource as a line."""
    parts = [one_line(part).replace(SIGN, "/") for part in resource]
    while parts and not parts[-1]:
        parts.pop()
    return f" {SIGN} ".join(parts)


def typed(text: str) -> tuple[Resource, ...]:
    """Return the resources of all lines; refuse one that says more than the three things, or has no title."""
    return tuple(_typed(line) for line in text.splitlines() if line.strip())


def edits(held: Sequence[tuple[bytes, Resource]], wanted: Sequence[Resource]) -> Edits:
    """Return what is to be done so that each line is the row in its place; what reads the same is left alone."""
    pairs = zip(held, wanted, strict=False)
    changed = tuple((uid, each) for (uid, old), each in pairs if written(old) != written(each))
    return Edits(changed, tuple(wanted[len(held) :]), tuple(uid for uid, _ in held[len(wanted) :]))


def link_of(place: str) -> str:
    """Return the address that a place is, or nothing: only web pages and e-mail become links."""
    if any(letter.isspace() or not letter.isprintable() for letter in place):
        return ""
    try:
        parts = urlsplit(place)
    except ValueError:
        return ""
    if parts.scheme in _SCHEMES and parts.hostname:
        return place
    return place if parts.scheme == "mailto" and "@" in parts.path else ""


def address_of(link: str) -> str:
    """Return a link as it is read out: without its beginning."""
    return link.partition(":")[2].removeprefix("//").rstrip("/")


def _typed(line: str) -> Resource:
    parts = [part.strip() for part in line.split(SIGN)]
    if not parts[0]:
        raise Refused(f"Say first what it is: “{line.strip()}” has no title before the {SIGN}.")
    if len(parts) > _MOST:
        raise Refused(f"“{line.strip()}” has more than a title, a link or place, and a note.")
    return Resource(*parts)

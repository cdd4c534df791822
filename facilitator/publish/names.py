"""Names of the files that are published (R-A18)."""

import re

from anyascii import anyascii

from facilitator.domain.editions import Content, Edition, Format, Wanted

_INSIDE = re.compile(r"['’‘`]")
_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


def file_name(date: str, name: str, wanted: Wanted) -> str:
    """Return `2026-11-05-peoples-forum-notes.pdf` for the group or meeting of that name: ASCII, without spaces."""
    what = "you-said-we-did" if wanted.content is Content.ANSWERS else wanted.content.value
    large = f"large-print-{wanted.size}" if wanted.format is Format.LARGE_PRINT else ""
    dark = "yellow-on-black" if wanted.dark else ""
    mark = "internal" if wanted.edition is Edition.INTERNAL else ""
    return "-".join(filter(None, (_plain(date), _plain(name), what, large, dark, mark))) + wanted.format.suffix


def paper_file_name(date: str, name: str, *parts: str) -> str:
    """Return `2026-11-05-peoples-forum-sign-in-a-h.pdf`; words that stand between letters are left out."""
    told = (_plain(part.replace(" to ", " ")) for part in parts)
    return "-".join(filter(None, (_plain(date), _plain(name), *told))) + ".pdf"


def _plain(text: str) -> str:
    spelt = _OTHER.sub("-", anyascii(_INSIDE.sub("", text)).casefold())
    return spelt[:_LONGEST].strip("-")

"""Names of the files that are published (R-A18)."""

import re

from anyascii import anyascii

from facilitator.domain.editions import Content, Edition, Format, Wanted
from facilitator.domain.publishing import Standing

_INSIDE = re.compile(r"['’‘`]")
_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 60
NOT_SAID = Standing()


def file_name(date: str, name: str, wanted: Wanted, standing: Standing = NOT_SAID, *, of_version: bool = False) -> str:
    """Return `2026-11-05-peoples-forum-notes-v2.pdf` for the group or meeting of that name: ASCII, without spaces.

    Before anything is published there is no version in it; later on a draft says that it is one. The notes are of the
    version that is published, another document only where it is published with it: `of_version`.
    """
    what = "you-said-we-did" if wanted.content is Content.ANSWERS else wanted.content.value
    large = f"large-print-{wanted.size}" if wanted.format is Format.LARGE_PRINT else ""
    dark = "yellow-on-black" if wanted.dark else ""
    mark = "internal" if wanted.edition is Edition.INTERNAL else ""
    return (
        "-".join(
            filter(
                None,
                (
                    _plain(date),
                    _plain(name),
                    what,
                    large,
                    dark,
                    mark,
                    _version(standing, wanted, of_version=of_version),
                ),
            )
        )
        + wanted.format.suffix
    )


def _version(standing: Standing, wanted: Wanted, *, of_version: bool) -> str:
    """Return the version where it is of this document; what is internal is never published."""
    if not standing.version:
        return ""
    if not standing.published:
        return "draft"
    of_version = of_version or wanted.content is Content.NOTES
    return f"v{_plain(standing.version)}" if of_version and wanted.edition is Edition.PUBLISHED else ""


def paper_file_name(date: str, name: str, *parts: str) -> str:
    """Return `2026-11-05-peoples-forum-sign-in-a-h.pdf`; words that stand between letters are left out."""
    told = (_plain(part.replace(" to ", " ")) for part in parts)
    return "-".join(filter(None, (_plain(date), _plain(name), *told))) + ".pdf"


def _plain(text: str) -> str:
    spelt = _OTHER.sub("-", anyascii(_INSIDE.sub("", text)).casefold())
    return spelt[:_LONGEST].strip("-")

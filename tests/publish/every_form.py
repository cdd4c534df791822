"""Every form in which a document can be had."""

from collections.abc import Iterator
from dataclasses import replace

from facilitator.domain.editions import LARGE_SIZES, Content, Edition, Format, Wanted

DARK = (Format.STANDARD, Format.LARGE_PRINT, Format.WEB)
"""The forms that can be yellow on black."""


def every_form(wanted: Wanted) -> Iterator[Wanted]:
    """Yield a document in every format and size, light and dark; the standard PDF comes first."""
    for form in Format:
        for size in LARGE_SIZES if form is Format.LARGE_PRINT else LARGE_SIZES[:1]:
            for dark in (False, True) if form in DARK else (False,):
                yield replace(wanted, format=form, size=size, dark=dark)


def every_document() -> Iterator[Wanted]:
    """Yield every content for everybody and for the team, as a standard PDF."""
    for edition in Edition:
        for content in Content:
            yield Wanted(content, edition)


def called(wanted: Wanted) -> str:
    """Return what a form is called in what a judge says."""
    dark = " dark" if wanted.dark else ""
    size = f" {wanted.size}" if wanted.format is Format.LARGE_PRINT else ""
    return f"{wanted.edition} {wanted.content} {wanted.format}{size}{dark}"

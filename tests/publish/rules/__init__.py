"""The rules R-A1 to R-A19 as checks of any file: what no validator can know, since it takes what is seen or meant.

Nothing here knows how a file was written.
"""

from pikepdf import Pdf

from facilitator.publish.outline import Outline
from tests.publish.rules import seen, tied, told
from tests.publish.rules.sight import look_at


def broken_rules(pdf: Pdf, outline: Outline, entries: list[tuple[str, str]]) -> list[str]:
    """Return what is wrong with a file about an outline that tells these entries, each with its rule in front."""
    sight = look_at(pdf)
    ties = tied.Ties(pdf, sight)
    left, bottom, right, top = (float(edge) for edge in pdf.pages[0].obj.MediaBox)
    checks = (
        seen.sizes(sight), seen.faces(sight), seen.letters(sight), seen.contrasts(sight),
        seen.places(sight, right - left, top - bottom), (seen.order(sight) if outline.setting == "document" else ()),
        told.lists(ties.root), told.tables(ties.root), told.roles(pdf, ties.root), told.pictures(ties.root),
        told.languages(pdf, list(ties.passages(ties.root)), outline), told.titles(pdf, outline), told.safe(pdf),
        told.headings(ties.root), told.contents(ties.root, len(pdf.pages), outline), told.feet(pdf, sight, outline),
        tied.links(ties, pdf), tied.underlines(ties), tied.repeated(ties), tied.bookmarks(ties, pdf, entries),
    )  # fmt: skip
    return [fault for check in checks for fault in check]

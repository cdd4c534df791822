"""The lists of the room's screen: the options of a vote, and what is read back."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF

from facilitator.domain.kinds import Kind
from facilitator.domain.read_back import Said
from facilitator.domain.wording import number_of, short_day_in_words
from facilitator.queries.on_screen import OptionShown, ReadBackShown, VoteShown
from ui.projector.colours import BAD, CARE, DEEP, GOOD, HAIR, QUIET, SOFT
from ui.projector.sheet import ALL, Hand, Sheet
from ui.projector.text import fitted, plain, width_of

_TONES = {Said.AGREED.value: GOOD, Said.NOT_AGREED.value: BAD, Said.WORDING.value: CARE}
_NUMBER, _ENDLESS = 0.16, 1e6


def options(sheet: Sheet, vote: VoteShown, turned: int, scale: float) -> tuple[int, bool]:
    """Write the options from one on, with their numbers once there are any; return from which, and whether all fit."""
    turned = max(0, min(turned, len(vote.options) - 1))
    most, hand, whole = max((option.number or 0 for option in vote.options), default=0), Hand(scale), True
    for place, option in enumerate(vote.options[turned:], turned + 1):
        rest = len(vote.options) - place + 1
        if sheet.left < sheet.line(hand) * (1 if rest == 1 else 2) + sheet.gap:
            sheet.write(f"and {number_of(rest, 'more', 'more')}", Hand(words=QUIET), lines=1)
            return turned, False
        whole = _put_option(sheet, hand, place, option, most) and whole
    return turned, whole


def _put_option(sheet: Sheet, hand: Hand, place: int, option: OptionShown, most: int) -> bool:
    """Write one option; return whether all of its words have room."""
    hand = replace(hand, ground=SOFT) if option.number is not None else hand
    number, strong = sheet.words(f"{place}", replace(hand, bold=True)), replace(hand, bold=True, words=DEEP)
    indent = width_of(sheet.words("00", strong)) + sheet.gap
    width = sheet.across * (1.0 if option.number is None else 1.0 - _NUMBER) - indent
    words = sheet.words(plain(option.text), hand)
    told, high = fitted(words, width, sheet.left, 2)
    if option.number:
        share = sheet.across * option.number / most
        sheet.fill(QRectF(sheet.margin - sheet.gap, sheet.top, share + 2 * sheet.gap, high), SOFT, sheet.gap / 2)
    sheet.put(number, strong, QRectF(sheet.margin, sheet.top, indent, sheet.line(strong)))
    sheet.put(told, hand, QRectF(sheet.margin + indent, sheet.top, width, high))
    if option.number is not None:
        sheet.put_right(str(option.number), strong, QRectF(sheet.margin, sheet.top, sheet.across, sheet.line(strong)))
    sheet.top += high + sheet.gap / 2
    return told == words


def read_out(sheet: Sheet, entries: Sequence[ReadBackShown], turned: int, reading: bytes | None = None) -> int:
    """Write what is read back, under the one before it where both have room.

    That is the one whose id is `reading`, else the next to be answered.

    `turned` goes back, or on where it is below 0. Only the first is ever cut.
    """
    waiting = next((place for place, entry in enumerate(entries) if not entry.said), len(entries) - 1)
    waiting = next((place for place, entry in enumerate(entries) if entry.id == reading), waiting)
    both = [_high(sheet, entry) for entry in entries[max(0, waiting - 1) : waiting + 1]]
    usual = waiting if sum(both) > sheet.left else max(0, waiting - 1)
    start = max(0, min(usual - turned, len(entries) - 1))
    for place, entry in enumerate(entries[start:], start):
        if place > start:
            if _high(sheet, entry) > sheet.left:
                break
            sheet.fill(QRectF(sheet.margin, sheet.top, sheet.across, 3), HAIR)
            sheet.top += sheet.gap
        for text, hand, lead in _entry(entry):
            sheet.write(text, hand, lead=lead)
        sheet.top += sheet.gap
    return usual - start


def _high(sheet: Sheet, entry: ReadBackShown) -> float:
    """Return how much room an entry wants, with what sets it apart from the one before."""
    parts = (fitted(sheet.words(text, hand, lead), sheet.across, _ENDLESS, ALL) for text, hand, lead in _entry(entry))
    return sum(high for _, high in parts) + 2 * sheet.gap


def _entry(entry: ReadBackShown) -> tuple[tuple[str, Hand, int], ...]:
    lead = f"{Kind(entry.kind).label}: "
    due = f"by {short_day_in_words(entry.due)}" if entry.due else plain(entry.due_words)
    return (
        (lead + plain(entry.text), Hand(1.1), len(lead)),
        (", ".join(filter(None, (plain(entry.owners), due))), Hand(words=QUIET), 0),
        (
            Said(entry.said).label if entry.said in _TONES else "",
            Hand(bold=True, words=_TONES.get(entry.said, QUIET)),
            0,
        ),
    )

"""Badges, eight or four to a page: the name as large as the card allows, and what may stand beside it."""

from datetime import datetime

from facilitator.domain.capacities import Capacity
from facilitator.domain.wording import one_line
from facilitator.publish.outline import Card, Cards, Outline, Paragraph, Run, words
from facilitator.publish.paper.phrasing import About, meeting_name, sentence, sheet_outline
from facilitator.queries.sheets import Guest, Sheets

_ACROSS, _DOWN, _DOWN_LARGE = 2, 4, 2
_SHOWN = frozenset(
    {
        Capacity.PROVIDER,
        Capacity.COUNCIL_OFFICER,
        Capacity.PARTNER_OFFICER,
        Capacity.COUNCILLOR,
        Capacity.SUPPORTER,
        Capacity.INTERPRETER,
    }
)
"""The capacities that a badge says: those in which somebody is there for others. Who is a carer is theirs to tell."""
_NONE = "Nobody is on the list yet. Import a booking list on the People screen, then print this again."


def badges_outline(sheets: Sheets, made_at: datetime, *, large: bool) -> Outline:
    """Return a badge for everybody with a name who is expected or came."""
    cards = tuple(_card(sheets, one, large=large) for one in sheets.coming)
    if not cards:
        return sheet_outline(sheets.meeting, About("Badges", internal=True), [sentence(_NONE)], made_at)
    block = Cards(_ACROSS, _DOWN_LARGE if large else _DOWN, cards)
    return sheet_outline(sheets.meeting, About("Badges", "labels", internal=True), [block], made_at)


def _card(sheets: Sheets, guest: Guest, *, large: bool) -> Card:
    above = Paragraph(words(meeting_name(sheets.meeting)), "lead" if large else "small")
    row = guest.row
    below = [
        Paragraph(words(text), "lead" if large else "body")
        for text in (row.organisation, _as_what(row.capacity))
        if text
    ]
    if row.table_no or row.badge:
        table = Run(f"Table {row.table_no}" if row.table_no else "", bold=True)
        badge = Run(_badge(row.badge, beside=bool(row.table_no)))
        below.append(Paragraph(tuple(run for run in (table, badge) if run.text), "lead" if large else "body"))
    return Card((above,), words(one_line(row.name), bold=True), tuple(below))


def _badge(badge: str, *, beside: bool) -> str:
    if not badge:
        return ""
    return f" \u00b7 Badge {badge}" if beside else f"Badge {badge}"


def _as_what(capacity: str) -> str:
    if capacity not in _SHOWN:
        return ""
    label = Capacity(capacity).label
    return label[:1].upper() + label[1:]

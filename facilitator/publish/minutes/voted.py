"""Section 7: what mattered most, as people voted; what each table counted stands in the internal edition alone."""

from datetime import date

from facilitator.domain.editions import Edition
from facilitator.domain.few_voters import NOT_TOLD, few_voted, told_of_few
from facilitator.domain.sections import Section
from facilitator.domain.vote_words import counted_twice, doubts, given, impossible, recounted, sentence
from facilitator.domain.votes import Total, cells, ranked, settled, standing, totals
from facilitator.domain.wording import one_line
from facilitator.publish.minutes import phrasing
from facilitator.publish.minutes.phrasing import PART, SECTION, bullets, heading
from facilitator.publish.minutes.pictures import picture
from facilitator.publish.minutes.room import headcount
from facilitator.publish.outline import Block, Grid
from facilitator.queries.record.rows import Record
from facilitator.queries.votes import OptionRow, VoteRow

RESULT = "Result"

_OPEN = "This vote is still open: the numbers may change, and no other edition has them."

_UNTOLD = "Its numbers are told once it is settled."

_ACROSS = 4
"""Options in one grid: no table has more than five columns (R-A8)."""

_AGAIN = "At some tables a recount found another number. The recount is what counts."


def what_mattered(record: Record, _today: date) -> list[Block]:
    """Return section 7."""
    blocks: list[Block] = [heading(SECTION, Section.MATTERED.label)]
    if not record.votes:
        return [*blocks, phrasing.sentence("No votes were written down.")]
    inside = record.edition is Edition.INTERNAL
    present = headcount(record)
    for row in record.votes:
        few = not inside and few_voted(row.ballot, present)
        blocks += _of_few(row) if few else _vote(row, inside=inside)
    return blocks


def priorities(record: Record) -> list[str]:
    """Return for each vote that is closed and settled what came first, in a sentence."""
    inside, present = record.edition is Edition.INTERNAL, headcount(record)
    told = []
    for row in record.votes:
        if row.closed_at and settled(row.ballot):
            few = not inside and few_voted(row.ballot, present)
            said = told_of_few(row.ballot) if few else sentence(row.ballot)
            told.append(f"{one_line(row.question)}: {said}")
    return told


def _of_few(row: VoteRow) -> list[Block]:
    """Return what is published of a vote of few: what was asked, the options, and which came first (R-E2)."""
    told = (told_of_few(row.ballot), NOT_TOLD, "The options were:")
    return [
        heading(PART, row.question),
        *(phrasing.sentence(text) for text in told),
        bullets(option.text for option in row.options),
    ]


def _vote(row: VoteRow, *, inside: bool) -> list[Block]:
    ballot = row.ballot
    said = [_OPEN] if not row.closed_at else [sentence(ballot)]
    told = [heading(PART, row.question)]
    if not inside and not settled(ballot):
        return [*told, *(phrasing.sentence(text) for text in (*said, _UNTOLD))]
    said += [*(doubts(ballot) if inside else ()), given(ballot), *_recounts(row, inside=inside)]
    said += impossible(ballot) if inside else ()
    return [
        *told,
        *(phrasing.sentence(text) for text in said),
        *_picture(row),
        _table(row),
        *(_by_table(row) if inside and row.by_table else ()),
    ]


def _recounts(row: VoteRow, *, inside: bool) -> tuple[str, ...]:
    """Return what was found when it was counted again; what single tables counted is not published."""
    hidden = row.by_table and not inside and bool(recounted(row.ballot))
    return (_AGAIN,) if hidden else counted_twice(row.ballot)


def _picture(row: VoteRow) -> list[Block]:
    """Return what was counted as bars, once no number can change any more."""
    if not row.closed_at or not settled(row.ballot):
        return []
    rows = [(total.option.text, str(total.number)) for total in ranked(totals(row.ballot))]
    return picture(f"{RESULT}: {one_line(row.question)}", rows, "other options")


def _table(row: VoteRow) -> Grid:
    rows = ranked(totals(row.ballot))
    again = not row.by_table and any(total.again is not None for total in rows)
    header = phrasing.cells("Option", *(("Counted", "Counted again") if again else ()), _things(row), "Place")
    sure = settled(row.ballot)
    caption = f"{RESULT if row.closed_at and sure else 'So far'}: {one_line(row.question)}"
    return Grid(caption, header, tuple(phrasing.cells(*_cells(total, again=again, sure=sure)) for total in rows))


def _cells(total: Total, *, again: bool, sure: bool) -> list[str]:
    both = [str(total.first), "not counted again" if total.again is None else str(total.again)] if again else []
    return [total.option.text, *both, str(total.number), total.place_words if sure else "not settled"]


def _by_table(row: VoteRow) -> list[Block]:
    """Return what counts at each table, a few options to a grid; a table where nothing was counted is left out."""
    if not cells(row.ballot):
        return []
    starts = range(0, len(row.options), _ACROSS)
    return [_some_by_table(row, row.options[start : start + _ACROSS]) for start in starts]


def _some_by_table(row: VoteRow, options: tuple[OptionRow, ...]) -> Grid:
    held = cells(row.ballot)
    rows = tuple(
        phrasing.cells(
            f"Table {table}",
            *(str(standing(held[option.id, table])) if (option.id, table) in held else "–" for option in options),
        )
        for table in sorted({table for _, table in held})
    )
    header = phrasing.cells("Table", *(option.text for option in options))
    return Grid(f"By table: {one_line(row.question)}", header, rows)


def _things(row: VoteRow) -> str:
    return str(row.method).capitalize()

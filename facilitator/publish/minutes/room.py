"""Sections 3 and 4: who was in the room, as counts, and what the meeting came to talk about."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from facilitator.domain.access import Met
from facilitator.domain.attendance import CAME, Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.editions import Edition
from facilitator.domain.levels import Level
from facilitator.domain.room_counts import (
    APART,
    by_capacity,
    counted_apart,
    may_tell_newcomers,
    named_sums,
    part_in_words,
    told_openly,
)
from facilitator.domain.sections import Section
from facilitator.domain.small_counts import Names, told_alone
from facilitator.domain.wording import listed, number_of, one_line
from facilitator.publish.minutes.phrasing import SECTION, UNTITLED, capital, cells, heading, labelled, owners, sentence
from facilitator.publish.minutes.pictures import picture
from facilitator.publish.outline import Block, Grid, Listing, words
from facilitator.queries.agenda import ItemRow
from facilitator.queries.record.rows import OwnerRow, Record

_PLURALS = {
    Capacity.COMMUNITY_ORGANISATION: "from community organisations",
    Capacity.PROVIDER: "from providers",
    "": "whose capacity is not known",
}
_SUMMED = {
    Capacity.COMMUNITY_ORGANISATION: "community organisations",
    Capacity.PROVIDER: "providers",
    "": "people whose capacity is not known",
}
_NOTHING_TO_TELL = ({(Capacity.OTHER,)}, {("",)})
"""As what people came, where all of them came so, and nothing is said by it."""
HOW_MANY = "How many people came"
_SUPPORT = {
    Met.YES: "had what they needed",
    Met.PARTLY: "had part of it",
    Met.NO: "did not have it",
    "": "did not tell us whether they had it",
}
_NOT_TOLD = "Whether they had it was not written down."
_TOGETHER = "Small groups are counted together, so that nobody can be picked out."


def came(record: Record) -> Counter[str]:
    """Return how many of each capacity were in the room at some time."""
    found: Counter[str] = Counter()
    for row in record.counts:
        if row.status in CAME:
            found[row.capacity] += row.number
    return found


def headcount(record: Record) -> int:
    """Return how many people took part; supporters and interpreters are counted apart."""
    return sum(number for capacity, number in came(record).items() if capacity not in APART)


def known_as(record: Record) -> Mapping[str, int]:
    """Return how many came of each capacity of which this edition may call one `a carer`."""
    held = came(record)
    return held if record.edition is Edition.INTERNAL else told_openly(held)


def who_will(record: Record, held: tuple[OwnerRow, ...]) -> str:
    """Return who will do an action."""
    return owners(held, known_as(record))


def shown_number(record: Record, number: int) -> str:
    """Return a count of people as this edition may show it (R-D5)."""
    return str(number) if record.edition is Edition.INTERNAL else told_alone(number)


def who_was_there(record: Record, _today: date) -> list[Block]:
    """Return section 3."""
    blocks: list[Block] = [heading(SECTION, Section.ROOM.label)]
    if not came(record):
        return [*blocks, sentence("Nobody was checked in at this meeting."), *_apologies(record)]
    taking_part, apart = _shown(record, apart=False), _shown(record, apart=True)
    blocks += [sentence(line) for line in _sentences(record, taking_part, apart)]
    rows = [(capital(_plurals(names)), number) for names, number in (taking_part | apart).items()]
    told = tuple(cells(*row) for row in rows)
    grid = [Grid(HOW_MANY, cells("Who", "How many"), told)] if len(told) > 1 else []
    return [*blocks, *picture(HOW_MANY, rows), *grid, *_apologies(record), sentence(_support(record))]


def what_about(record: Record, _today: date) -> list[Block]:
    """Return section 4."""
    return about(record, Section.SUBJECT.label)


def about(record: Record, title: str) -> list[Block]:
    """Return under a title what the meeting came to talk about."""
    meeting = record.meeting
    blocks: list[Block] = [heading(SECTION, title)]
    told = (
        ("Subject", meeting.subject),
        ("Brought by", meeting.brought_by),
        ("Why", meeting.purpose),
        ("What can change", meeting.can_change),
        ("What cannot change", meeting.cannot_change),
        ("What we aimed for", Level(meeting.level_intended).said if meeting.level_intended else ""),
    )
    blocks += [labelled(label, text) for label, text in told if text]
    if record.items:
        blocks += [
            sentence("The programme was:"),
            Listing(tuple(words(_planned(item)) for item in record.items), ordered=True),
        ]
    return blocks if len(blocks) > 1 else [*blocks, sentence("No subject or programme was written down.")]


def _shown(record: Record, *, apart: bool) -> dict[Names, str]:
    held = came(record)
    if record.edition is Edition.INTERNAL:
        return {(name,): str(number) for name, number in held.items() if number and (name in APART) is apart}
    told = counted_apart(held) if apart else by_capacity(held)
    return {names: told_alone(number) for names, number in told.items()}


def _sentences(record: Record, taking_part: Mapping[Names, str], apart: Mapping[Names, str]) -> list[str]:
    number = shown_number(record, headcount(record))
    people = f"{capital(number)} {'person' if number == '1' else 'people'} took part" if number != "0" else ""
    whose = "" if set(taking_part) in _NOTHING_TO_TELL else _counted(taking_part)
    said = [f"{people}{': ' * bool(whose)}{whose}." if people else "Nobody took part."]
    if apart:
        said.append(f"Also there, and not counted among them: {_counted(apart)}.")
    if any(len(names) > 1 for names in (*taking_part, *apart)):
        said.append(_TOGETHER)
    return [*said, *_newcomers(record)]


def _newcomers(record: Record) -> list[str]:
    new = record.newcomers
    if new is None:
        return []
    if record.edition is Edition.PUBLISHED and not may_tell_newcomers(new, headcount(record), record.not_back):
        return []
    return [f"{new or 'None'} of them came for the first time."]


def _counted(shown: Mapping[Names, str]) -> str:
    """Return counts in words, those told in one sum last: behind them it would not be plain what else is one."""
    told = [f"{number} {_one_or_more(names, number)}" for names, number in shown.items() if len(names) == 1]
    sums = [f"{number} {_one_or_more(names, number)}" for names, number in shown.items() if len(names) > 1]
    return ", and ".join(filter(None, (listed(told), *sums)))


def _one_or_more(names: Names, number: str) -> str:
    if len(names) > 1:
        return f"{_plurals(names)} together"
    return _label(names[0]) if number == "1" and names[0] not in _PLURALS else _plural(names[0])


def _plurals(names: Names) -> str:
    """Return `carers and providers` of those who are told in one sum."""
    if len(names) == 1:
        return _plural(names[0])
    return listed([_SUMMED.get(name) or _plural(name) for name in names])


def _label(capacity: str) -> str:
    return Capacity(capacity).label


def _plural(capacity: str) -> str:
    return _PLURALS.get(capacity) or f"{_label(capacity)}s"


def _apologies(record: Record) -> list[Block]:
    sent = sum(row.number for row in record.counts if row.status == Status.APOLOGIES)
    number = shown_number(record, sent)
    people = f"{capital(number)} {'person' if number == '1' else 'people'}" if sent else "Nobody"
    names = "Names are in Appendix A." if record.edition is Edition.INTERNAL else "Names are not published."
    return [sentence(f"{people} sent apologies.{f' {names}' if sent else ''}")]


def _support(record: Record) -> str:
    """Return in a sentence of how many what they needed was there, as counts that tell of nobody (R-E2)."""
    if record.support is None:
        return "How many people needed support to take part cannot be seen in this view."
    counts = {row.met: row.number for row in record.support}
    total, inside = sum(counts.values()), record.edition is Edition.INTERNAL
    if not total:
        return "Nobody who came told us that they needed support to take part."
    many = str(total) if inside else part_in_words(total, came(record).total())
    said = f"{capital(many)} of those who came needed support to take part"
    shown = {(met,): number for met, number in counts.items()} if inside else named_sums(counts)
    if not (shown and many.isdigit()):
        return f"{said}."
    if set(shown) == {("",)}:
        return f"{said}. {_NOT_TOLD}"
    parts = [f"{number} {listed([_SUPPORT[met] for met in names], 'or')}" for names, number in shown.items()]
    return f"{said}: {listed(parts)}."


def _planned(item: ItemRow) -> str:
    title = one_line(item.title) or UNTITLED
    return f"{title} ({number_of(item.minutes, 'minute')})" if item.minutes else title

"""Sections 3 and 4: who was in the room, as counts, and what the meeting came to talk about."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from facilitator.domain.access import Met
from facilitator.domain.attendance import CAME, Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.editions import Edition
from facilitator.domain.levels import Level
from facilitator.domain.sections import Section
from facilitator.domain.small_counts import THRESHOLD, Names, together, told_alone
from facilitator.domain.wording import listed, number_of, one_line
from facilitator.publish.minutes.phrasing import SECTION, UNTITLED, cells, heading, labelled, sentence
from facilitator.publish.outline import Block, Grid, Listing, words
from facilitator.queries.agenda import ItemRow
from facilitator.queries.record.rows import Record

_PLURALS = {
    Capacity.COMMUNITY_ORGANISATION: "from community organisations",
    Capacity.PROVIDER: "from providers",
    "": "whose capacity is not known",
}
_SUPPORT = {
    Met.YES: "had what they needed",
    Met.PARTLY: "had a part of it",
    Met.NO: "did not have it",
    "": "did not say whether they had it",
}
_APART = frozenset(capacity for capacity in Capacity if capacity.counted_apart)


def came(record: Record) -> Counter[str]:
    """Return how many of each capacity were in the room at some time."""
    found: Counter[str] = Counter()
    for row in record.counts:
        if row.status in CAME:
            found[row.capacity] += row.number
    return found


def headcount(record: Record) -> int:
    """Return how many people took part; supporters and interpreters are counted apart."""
    return sum(number for capacity, number in came(record).items() if capacity not in _APART)


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
    rows = tuple(cells(_capital(_plurals(names)), number) for names, number in (taking_part | apart).items())
    blocks.append(Grid("How many people came", cells("As what", "How many"), rows))
    return [*blocks, *_apologies(record), sentence(_support(record))]


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
    counts = {capacity: number for capacity, number in came(record).items() if number and (capacity in _APART) is apart}
    if record.edition is Edition.INTERNAL:
        return {(name,): str(number) for name, number in counts.items()}
    return {names: told_alone(number) for names, number in together(counts).items()}


def _sentences(record: Record, taking_part: Mapping[Names, str], apart: Mapping[Names, str]) -> list[str]:
    total = headcount(record)
    people = "1 person" if shown_number(record, total) == "1" else f"{shown_number(record, total)} people"
    said = [f"{people} took part: {_counted(taking_part)}." if taking_part else "Nobody took part."]
    if apart:
        said.append(f"Counted apart: {_counted(apart)}.")
    if record.newcomers is not None:
        new = shown_number(record, record.newcomers) if record.newcomers else "None"
        said.append(f"{_capital(new)} of them came for the first time.")
    return said


def _counted(shown: Mapping[Names, str]) -> str:
    return listed([f"{number} {_one_or_more(names, number)}" for names, number in shown.items()])


def _one_or_more(names: Names, number: str) -> str:
    if len(names) > 1:
        return f"in all as {_plurals(names)}"
    return _label(names[0]) if number == "1" and names[0] not in _PLURALS else _plural(names[0])


def _plurals(names: Names) -> str:
    """Return `carer or provider` of those who are told in one sum."""
    one_sum = [_label(name) if name else "somebody whose capacity is not known" for name in names]
    return listed(one_sum, "or") if len(names) > 1 else _plural(names[0])


def _label(capacity: str) -> str:
    return Capacity(capacity).label


def _plural(capacity: str) -> str:
    return _PLURALS.get(capacity) or f"{_label(capacity)}s"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _apologies(record: Record) -> list[Block]:
    sent = sum(row.number for row in record.counts if row.status == Status.APOLOGIES)
    said = f"{number_of(sent, 'person', 'people')} sent apologies." if sent else "Nobody sent apologies."
    names = "Names are in Appendix A." if record.edition is Edition.INTERNAL else "Names are not published."
    return [sentence(f"{said} {names}")]


def _support(record: Record) -> str:
    """Return in a sentence of how many what they needed was there, as counts that tell of nobody (R-E2)."""
    if record.support is None:
        return "How many people needed support to take part cannot be seen in this view."
    counts = {row.met: row.number for row in record.support}
    total = sum(counts.values())
    many = _capital(shown_number(record, total)) if total else "None"
    said = f"{many} of those who came needed support to take part"
    if not total or (record.edition is Edition.PUBLISHED and total < THRESHOLD):
        return f"{said}."
    inside = record.edition is Edition.INTERNAL
    shown = {(met,): number for met, number in counts.items()} if inside else together(counts)
    parts = [f"{number} {listed([_SUPPORT[met] for met in names], 'or')}" for names, number in shown.items()]
    return f"{said}: {listed(parts)}."


def _planned(item: ItemRow) -> str:
    title = one_line(item.title) or UNTITLED
    return f"{title} ({number_of(item.minutes, 'minute')})" if item.minutes else title

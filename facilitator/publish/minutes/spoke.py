"""Who spoke, as part of section 3: by what people were here as, beside the room, and never by person."""

from datetime import date

from facilitator.domain.agenda import with_number
from facilitator.domain.editions import Edition
from facilitator.domain.voices import Voice, as_one, named, of_the_room, percent, together_where_few
from facilitator.domain.wording import listed, number_of
from facilitator.publish.minutes.phrasing import PART, capital, cells, heading, sentence
from facilitator.publish.outline import Block, Grid
from facilitator.queries.record.rows import Record

_KEPT = "Turns are counted by what people were here as; who took them is not kept."
_FEW = "So few turns were counted, or so few people were there, that their shares are not told."


def who_spoke(record: Record, _today: date) -> list[Block]:
    """Return the turns beside the room; nothing where no queue was kept."""
    voices = of_the_room(Voice((row.capacity,), row.turns, row.came) for row in record.voices)
    turns = sum(voice.turns for voice in voices)
    if not turns:
        return []
    told = voices if record.edition is Edition.INTERNAL else together_where_few(voices)
    blocks: list[Block] = [heading(PART, "Who spoke")]
    if not told:
        return [*blocks, sentence(f"{_FEW} {_KEPT}")]
    people = sum(voice.people for voice in voices)
    said = f"{number_of(turns, 'turn')} to speak {'was' if turns == 1 else 'were'} taken through the queue. {_KEPT}"
    if record.edition is Edition.INTERNAL:
        return [*blocks, sentence(said), _exact(record, voices), _by_item(record)]
    rows = (
        cells(_named(voice), f"{percent(voice.turns, turns)}%", f"{percent(voice.people, people)}%") for voice in told
    )
    return [*blocks, sentence(said), Grid(_TITLE, cells("As what", "Share of turns", "Share of the room"), tuple(rows))]


_TITLE = "Share of the turns, and of the room"


def _exact(record: Record, voices: tuple[Voice, ...]) -> Grid:
    first = {row.capacity: row.first for row in record.voices}
    rows = (
        cells(_named(voice), str(voice.turns), str(first[voice.capacities[0]]), str(voice.people)) for voice in voices
    )
    return Grid(_TITLE, cells("As what", "Turns", "First turns", "People"), tuple(rows))


def _by_item(record: Record) -> Grid:
    """Return the turns of each agenda item; small counts are for the team alone."""
    titles = {item.id: with_number(item.number, item.title, " ") for item in record.items}
    held: dict[bytes | None, list[Voice]] = {}
    for row in record.voices_by_item:
        held.setdefault(row.item, []).append(Voice((row.capacity,), row.turns, 0))
    rows = []
    for item, voices in held.items():
        if told := of_the_room(voices):
            whose = listed([f"{voice.turns} as {as_one(voice.capacities[0])}" for voice in told])
            title = titles.get(item or b"", "Outside the programme")
            rows.append(cells(title, str(sum(voice.turns for voice in told)), whose))
    return Grid("Turns of each agenda item", cells("Agenda item", "Turns", "As what"), tuple(rows))


def _named(voice: Voice) -> str:
    """Return capacities as one cell names them; several are few people each, or were told with them."""
    words = named(voice.capacities)
    return capital(words)

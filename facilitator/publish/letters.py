"""A letter with the documents of a meeting, for everyone: a draft that whoever sends it addresses."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from facilitator.domain.editions import Edition, Format, Wanted
from facilitator.domain.refused import Refused
from facilitator.domain.wording import day_in_words, one_line
from facilitator.exchange.letters import Attached, letter
from facilitator.publish.minutes import file_of, outline_of
from facilitator.publish.names import file_name
from facilitator.publish.progress import Watch
from facilitator.queries.record import Record, gather
from facilitator.storage.store import Reader

_FORMS = {
    Format.STANDARD: "PDF",
    Format.LARGE_PRINT: "PDF in large print",
    Format.WEB: "web page",
    Format.TEXT: "plain text",
    Format.WORD: "Word document",
}
_OFFER = (
    "You can have this in large print, Easy Read, audio, Braille, British Sign Language, plain text "
    "or another language."
)
_DRAFT = "This is a draft. It is not published yet, and may still change."
_INTERNAL = "A letter takes along published editions only. Choose “Published: for everyone” first."


def minutes_letter(
    reader: Reader, here: bytes, wanted: Sequence[Wanted], *, made_at: datetime, watch: Watch | None = None
) -> bytes:
    """Return the letter as the bytes of an `.eml` file; refuse an internal edition: it stays with the team (R-D4)."""
    if any(each.edition is not Edition.PUBLISHED for each in wanted):
        raise Refused(_INTERNAL)
    record = gather(reader, here, Edition.PUBLISHED)
    made = [file_of(reader, record, each, made_at=made_at, watch=watch) for each in wanted]
    files = [Attached(name_of(record, each), data) for each, data in zip(wanted, made, strict=True)]
    title = f"{outline_of(record, made_at, wanted[0].content).title}, {day_in_words(record.meeting.date)}"
    draft = "" if record.standing.published else "Draft: "
    listed = [f"- {_FORMS[each.format]}: {file.name}" for each, file in zip(wanted, files, strict=True)]
    return letter(f"{draft}{title}", "\n\n".join(_body(record, title, listed)) + "\n", files, made_at)


def name_of(record: Record, wanted: Wanted) -> str:
    """Return the name of the file of an edition (R-A18)."""
    row = record.meeting
    return file_name(row.date, row.group_name or row.title, wanted, record.standing)


def _body(record: Record, title: str, listed: Sequence[str]) -> Iterator[str]:
    yield "Hello,"
    yield f"with this letter come: {title}."
    yield "\n".join(listed)
    if not record.standing.published:
        yield _DRAFT
    contact = one_line(record.meeting.group_contact)
    yield f"{_OFFER} {f'Ask us: {contact}' if contact else 'Answer this letter to ask us.'}"
    yield "If something here is not right, please tell us."

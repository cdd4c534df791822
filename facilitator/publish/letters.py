"""A letter with the documents of a meeting, for everyone: a draft that whoever sends it addresses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.editions import Edition, Format, Wanted
from facilitator.domain.refused import Refused
from facilitator.domain.wording import day_in_words, listed, one_line
from facilitator.exchange.letters import Attached, letter
from facilitator.publish.minutes import file_of, name_of, outline_of
from facilitator.publish.progress import Watch
from facilitator.queries.publishing import file_bytes, file_of_version, versions
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
INTERNAL = "A letter takes along published editions only. Choose “Published: for everyone” first."
"""What is said to whoever wants to enclose what is for the team."""
_NOT_HERE = (
    "This library does not have {} as it was published. Take it out of the letter, or merge a laptop that has it."
)


@dataclass(frozen=True, slots=True)
class _Enclosed:
    """A document that goes along, and in which edition."""

    wanted: Wanted
    file: Attached


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it was published. `version` is the row of its version: a merge may bring a newer one meanwhile."""

    wanted: Wanted
    version: bytes


def minutes_letter(
    reader: Reader, here: bytes, wanted: Sequence[Wanted | Kept], *, made_at: datetime, watch: Watch | None = None
) -> bytes:
    """Return the letter as the bytes of an `.eml` file; refuse an internal edition: it stays with the team (R-D4)."""
    now = [each for each in wanted if isinstance(each, Wanted)]
    if any(each.edition is not Edition.PUBLISHED for each in now):
        raise Refused(INTERNAL)
    record = gather(reader, here, Edition.PUBLISHED)

    def made(each: Wanted) -> _Enclosed:
        data = file_of(reader, record, each, made_at=made_at, watch=watch)
        return _Enclosed(each, Attached(name_of(reader, here, each), data))

    enclosed = [_kept(reader, record, each) if isinstance(each, Kept) else made(each) for each in wanted]
    told = dict.fromkeys(outline_of(record, made_at, each.wanted.content).title for each in enclosed)
    title = f"{listed(tuple(told))}, {day_in_words(record.meeting.date)}"
    draft = bool(now) and not record.standing.published
    body = "\n\n".join(_body(record, title, enclosed, draft=draft)) + "\n"
    return letter(f"{'Draft: ' if draft else ''}{title}", body, [each.file for each in enclosed], made_at)


def _kept(reader: Reader, record: Record, file: Kept) -> _Enclosed:
    """Return a file as it was published; refuse where this library does not have it so."""
    here, wanted = record.meeting.id, file.wanted
    version = next((row.version for row in versions(reader, here) if row.id == file.version), "")
    row = file_of_version(reader, here, version, wanted)
    data = file_bytes(reader, row.sha256) if row else None
    if row is None or data is None:
        raise Refused(_NOT_HERE.format(row.name if row else "a file"))
    return _Enclosed(wanted, Attached(row.name, data))


def _body(record: Record, title: str, enclosed: Sequence[_Enclosed], *, draft: bool) -> Iterator[str]:
    yield "Hello,"
    yield f"with this letter come: {title}."
    yield "\n".join(f"- {_FORMS[each.wanted.format]}: {each.file.name}" for each in enclosed)
    if draft:
        yield _DRAFT
    contact = one_line(record.meeting.group_contact)
    yield f"{_OFFER} {f'Ask us: {contact}' if contact else 'Answer this letter to ask us.'}"
    yield "If something here is not right, please tell us."

"""Whether the notes say by now what a correction wants."""

from facilitator.domain.correcting import unlike_the_notes
from facilitator.domain.editions import Edition
from facilitator.queries.gate.texts import texts
from facilitator.queries.publishing import CorrectionRow
from facilitator.queries.record import gather
from facilitator.storage.store import Reader


def not_put_right(reader: Reader, meeting: bytes, row: CorrectionRow) -> str:
    """Return in a sentence why the notes are not as a correction wants them; nothing where they are.

    What is put right in private is looked for in what only the team reads, too.
    """
    edition = Edition.PUBLISHED if row.visibility == "public" else Edition.INTERNAL
    told = texts(gather(reader, meeting, edition))
    said = (each.text for each in told if each.place.entity != "correction" and each.field != "what_changed")
    return unlike_the_notes(row.said, row.instead, said)

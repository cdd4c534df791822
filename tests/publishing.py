"""A version of the notes made from the record as it is now, for the tests of commands."""

from facilitator.commands.publishing import FileToPublish, PublishMinutes
from facilitator.domain.publishing import version_name
from facilitator.queries.publishing import next_claim
from facilitator.queries.touched import known_now
from tests.held import MEETING, Held


def version_of(
    library: Held, id_: bytes, at: str, what_changed: str, files: tuple[FileToPublish, ...]
) -> PublishMinutes:
    """Return what publishes these files as if they had been made just now."""
    version, known = version_name(library.ask(next_claim, MEETING)), library.ask(known_now, MEETING)
    return PublishMinutes(id_, MEETING, at, what_changed, files, version, known)

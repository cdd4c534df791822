"""What a meeting file holds of how its notes were published: versions with their files, and corrections."""

from dataclasses import dataclass

from facilitator.exchange.interchange.spelling import called


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file of a version, by its SHA-256 in hexadecimal; its bytes are not in the meeting file."""

    name: str = ""
    content: str = called("classification")
    format: str = ""
    size: int = 0
    dark: bool = False
    sha256: str = ""
    length: int = 0


@dataclass(frozen=True, slots=True)
class Version:
    """A published version of the notes (Open Civic Data: document); `number` counts from 1."""

    uid: bytes = called("id", b"")
    number: int = 1
    at: str = called("date")
    what_changed: str = called("note")
    files: tuple[PublishedFile, ...] = called("links", ())


@dataclass(frozen=True, slots=True)
class Correction:
    """Something that was to be put right in the notes, and what became of it; who raised it stays with the team."""

    uid: bytes = called("id", b"")
    said: str = ""
    instead: str = ""
    raised_by: str = ""
    raised_at: str = ""
    visibility: str = "public"
    state: str = called("status", "open")
    reason: str = ""
    settled_in: bytes | None = called("settled_in_id", None)
    settled_at: str = ""

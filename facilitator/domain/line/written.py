"""A line as the command line prints it."""

from typing import TypedDict

from facilitator.domain.line.parts import Line


class _Always(TypedDict):
    kind: str
    speaker: str | None
    table: int | None
    themes: list[str]
    owners: list[str]
    due: str | None
    text: str
    command: str | None


class Written(_Always, total=False):
    """A line in plain values. The last three stand only where there is something to say."""

    sensitive: bool
    due_words: str
    notices: list[str]


def to_json(line: Line) -> Written:
    """Return a line as plain values; for a command, `text` is what follows its name."""
    written = Written(
        kind=line.kind.value,
        speaker=line.speaker.label if line.speaker else None,
        table=line.table,
        themes=list(line.themes),
        owners=[owner.label for owner in line.owners],
        due=line.due.isoformat() if line.due else None,
        text=line.argument if line.command else line.text,
        command=line.command,
    )
    if line.sensitive:
        written["sensitive"] = True
    if line.due_words and line.due is None:
        written["due_words"] = line.due_words
    if line.notices:
        written["notices"] = list(line.notices)
    return written

"""The published files and the corrections as the Publish screen lists them."""

from dataclasses import dataclass

from facilitator.domain.publishing import CorrectionState
from facilitator.domain.wording import one_line, short_day_in_words
from facilitator.queries.publishing import CorrectionRow, FileRow, FoundRow, VersionRow
from ui.rows import Column, Tone


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file of a version; `found` says how it was when it was looked after last."""

    id: bytes
    version: VersionRow
    file: FileRow
    found: FoundRow | None = None


def file_lines(versions: tuple[VersionRow, ...], found: dict[bytes, FoundRow]) -> tuple[FileLine, ...]:
    """Return the files, those of the newest version first."""
    return tuple(
        FileLine(file.id, each, file, found.get(file.id)) for each in reversed(versions) for file in each.files
    )


def _when(line: FileLine) -> str:
    return f"{line.version.version}, {short_day_in_words(line.version.at[:10])}"


def _found(line: FileLine) -> str:
    return line.found.state.label if line.found else ""


def _said(line: FileLine) -> str:
    changed = f", what changed: {one_line(line.version.what_changed)}" if line.version.what_changed else ""
    return ", ".join(filter(None, (f"Version {_when(line)}", line.file.name, _found(line)))) + changed


def _tone(line: FileLine) -> Tone:
    if line.found is None:
        return Tone.PLAIN
    return Tone.GOOD if line.found.state.value == "same" else Tone.BAD


def _correction(row: CorrectionRow) -> str:
    said = f"It says “{one_line(row.said)}”; it should say " if row.said else "It should say "
    why = f". Why: {one_line(row.reason)}" if row.reason else ""
    return f"{said}“{one_line(row.instead)}”{why}"


def _state(row: CorrectionRow) -> str:
    return CorrectionState(row.state).label


def _correction_tone(row: CorrectionRow) -> Tone:
    return Tone.CARE if row.state == CorrectionState.OPEN else Tone.PLAIN


FILES: tuple[Column[FileLine], ...] = (
    Column("Version", _when, _said, width=22),
    Column("File", lambda line: line.file.name),
    Column("What changed", lambda line: one_line(line.version.what_changed)),
    Column("As it was", _found, width=16, tone=_tone),
)
CORRECTIONS: tuple[Column[CorrectionRow], ...] = (
    Column("State", _state, lambda row: f"{_state(row)}: {_correction(row)}", width=18, tone=_correction_tone),
    Column("What is to be put right", _correction),
    Column("From", lambda row: one_line(row.raised_by), width=14),
)

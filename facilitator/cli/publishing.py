"""`publish` and `published`: a version of the minutes given out, and whether what was given out is as it was."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path, PureWindowsPath

from facilitator.cli.access import opened, reading
from facilitator.cli.meetings import named
from facilitator.cli.output import Output
from facilitator.commands.publishing import MarkChecked
from facilitator.domain.editions import wanted_of
from facilitator.domain.publishing import FileState, steps_in_words
from facilitator.domain.refused import Refused
from facilitator.domain.wording import number_of, short_day_in_words
from facilitator.publish.files import refuse_target, write_whole
from facilitator.queries.forms import usual_forms
from facilitator.queries.meetings import meetings
from facilitator.queries.publishing import (
    FoundRow,
    VersionRow,
    changed_since,
    file_bytes,
    looked_after,
    recognised,
    standing,
    versions,
)
from facilitator.storage.store import Reader, Store

Files = dict[str, bytes]
"""The bytes of files by their names."""


def publish(given: Namespace, out: Output) -> None:
    """Publish the next version of the minutes of a meeting, and write its files to a folder.

    It has the forms that are named, or else those of the version before.
    """
    from facilitator.publish.published import NextVersion, publication

    folder = _folder(given.out)
    now = datetime.now().astimezone()
    with opened(given) as store, reading(store) as reader:
        row = named(reader, given.meeting)
        with _checked(store, reader, row.id, now) if given.checked else nullcontext():
            wanted = tuple(dict.fromkeys(map(wanted_of, given.form))) or usual_forms(reader, row.id)
            command = publication(reader, NextVersion(store.new_id(), row.id, now, given.what_changed, wanted))
            files = {file.name: file.data for file in command.files}
            _refuse_targets(folder, files)
            store.do(command)
        held = standing(reader, row.id)
    told = [str(path) for path in _written(folder, files)] or list(files)
    where = f"Its files are in {folder}." if folder else "Its files are kept in the library; --out FOLDER writes them."
    out.answer(
        {"meeting": row.ref, "version": held.version, "what_changed": held.what_changed, "files": told},
        f"The minutes of {row.title}: {held.words}.",
        where,
        *(file.name for file in command.files),
    )


def list_published(given: Namespace, out: Output) -> bool:
    """List the versions of the minutes of a meeting and look whether their files are as they were published.

    With a file, say instead whether that is one of them. Return whether something is not as it was.
    """
    folder = _folder(given.out)
    with opened(given) as store, reading(store) as reader:
        row = named(reader, given.meeting)
        if given.file is not None:
            return _compare(reader, given.file, out)
        held, found = versions(reader, row.id), looked_after(reader, row.id)
        words, since = standing(reader, row.id).words, [step.label for step in changed_since(reader, row.id)]
        newest = [each for each in found if held and each.version == held[-1].version]
        written = _written(folder, _kept(reader, newest if folder else ()))
    wrong = [each for each in found if each.state is not FileState.SAME]
    sentences = [sentence for version in held for sentence in _told(version, found)]
    out.answer(
        {"meeting": row.ref, "standing": words, "versions": [_value(version, found) for version in held]}
        | ({"written": [str(path) for path in written]} if folder else {}),
        *filter(None, (f"The minutes of {row.title}: {words}.", steps_in_words(since))),
        *(sentences or ["No version has been published yet."]),
        *([_summary(len(found), len(wrong))] if found else []),
        *([_what_is_written(folder, written, held[-1].version if held else "")] if folder else []),
    )
    return bool(wrong)


def _what_is_written(folder: Path, written: Sequence[Path], version: str) -> str:
    if not written:
        return f"Nothing was written to {folder}: no file of the newest version is as it was published."
    names = ", ".join(path.name for path in written)
    return f"Written to {folder}, {number_of(len(written), 'file', 'files')} of version {version}: {names}."


@contextmanager
def _checked(store: Store, reader: Reader, meeting: bytes, now: datetime) -> Iterator[None]:
    """Mark notes as checked for what is done with them; where nothing comes of it, they are as they were before."""
    held = standing(reader, meeting)
    if held.checked or held.published:
        yield
        return
    store.do(MarkChecked(store.new_id(), meeting, now.replace(tzinfo=None).isoformat(timespec="seconds")))
    done = False
    try:
        yield
        done = True
    finally:
        if not done:
            store.undo()


def _folder(out: Path | None) -> Path | None:
    if out is not None and not out.is_dir():
        raise Refused(f"There is no folder {out} to write the files to.")
    return out


def _refuse_targets(folder: Path | None, names: Iterable[str]) -> None:
    """Refuse before anything is published where a file could not be written, or would replace one that is there."""
    if folder is None:
        return
    for name in names:
        if name in {"", ".", ".."} or PureWindowsPath(name).name != name:
            raise Refused(f"“{name}” is not the name of a file, so it is not written.")
        refuse_target(folder / name)
        if (folder / name).exists():
            raise Refused(f"There is already a file {name} in {folder}. Choose another folder.")


def _written(folder: Path | None, files: Files) -> list[Path]:
    if folder is None:
        return []
    _refuse_targets(folder, files)
    for name, data in files.items():
        write_whole(folder / name, data)
    return [folder / name for name in files]


def _kept(reader: Reader, found: Sequence[FoundRow]) -> Files:
    """Return files as they were published; those that are no longer so are left out, and told."""
    same = [each.file for each in found if each.state is FileState.SAME]
    return {file.name: file_bytes(reader, file.sha256) or b"" for file in same}


def _compare(reader: Reader, path: Path, out: Output) -> bool:
    """Say which published file a file is, byte for byte."""
    found = recognised(reader, path.read_bytes())
    titles = {row.id: row.title for row in meetings(reader)}
    told = [_recognised(each, titles.get(each.meeting, "a meeting that is no longer here")) for each in found]
    value = [{"version": each.version, "file": each.file.name, "withdrawn": each.withdrawn} for each in found]
    out.answer(value, *(told or [f"{path.name} is not a file that was published from this library, or was changed."]))
    return not found


def _recognised(each: FoundRow, title: str) -> str:
    back = ", which was taken back" if each.withdrawn else ""
    return f"This is {each.file.name}, version {each.version} of the minutes of {title}{back}. It is unchanged."


def _told(version: VersionRow, found: tuple[FoundRow, ...]) -> list[str]:
    on = short_day_in_words(version.at[:10])
    printed = f" (its files say version {version.printed})" if version.printed != version.version else ""
    why = f" What changed: {version.what_changed}" if version.what_changed else ""
    by = f", by {version.by}" if version.by else ""
    states = {each.id: each.state for each in found}
    files = [f"  {file.name}: {states[file.id].label}. SHA-256 {file.sha256}" for file in version.files]
    return [f"Version {version.version}{printed}, {on}{by}.{why}", *files]


def _value(version: VersionRow, found: tuple[FoundRow, ...]) -> dict[str, object]:
    states = {each.id: each.state for each in found}
    return {
        "version": version.version,
        "printed": version.printed,
        "at": version.at,
        "by": version.by,
        "what_changed": version.what_changed,
        "files": [
            {"name": file.name, "bytes": file.length, "sha256": file.sha256, "state": states[file.id].value}
            for file in version.files
        ],
    }


def _summary(files: int, wrong: int) -> str:
    if not wrong:
        return "The file is as it was published." if files == 1 else f"All {files} files are as they were published."
    return f"{number_of(wrong, 'file is', 'files are')} not as published, of {files}."

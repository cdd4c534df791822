"""The words of the command line, and how an error is said there."""

import argparse
import io
import os
import sys
import traceback
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.cli import checks, libraries, lines, meetings, papers, people, publishing
from facilitator.cli.output import Output
from facilitator.domain.editions import LARGE_SIZES, Content, Format
from facilitator.domain.refused import Refused
from facilitator.storage.errors import StorageError

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - it has no public name

FINE, WRONG = 0, 1
_GONE = "with --meeting: who is booked and not on this list stays booked, or is listed with apologies"
_CHANGED = "with --meeting: where the list says otherwise, what is known is kept, or the list's word is taken"

_FORM = (
    "such as standard, large-print-24, web, answers or actions:word; may be repeated; those of last time if not said"
)


def main(arguments: Sequence[str]) -> int:
    """Run a sub-command; return 0 when it was done, 1 when something stood in the way; 2 is argparse's, for usage.

    A sub-command that looks for what is wrong returns whether it found something.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    shared, rest = _shared().parse_known_args(arguments)
    out = Output(as_json=shared.json)
    given = _parser().parse_args(rest, argparse.Namespace(passphrase_file=shared.passphrase_file))
    try:
        found = given.run(given, out)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        out.wrong("Stopped.")
    except Exception as error:  # noqa: BLE001 - here the program meets the person, who is told in one sentence
        out.wrong(_sentence(error))
    else:
        return WRONG if found else FINE
    return WRONG


def _sentence(error: Exception) -> str:
    """Return what stood in the way: a rule, known trouble, a file, or a fault of the program and its place."""
    if isinstance(error, Refused | StorageError):
        return str(error)
    if isinstance(error, OSError):
        return f"The file {Path(error.filename or '').name} could not be used: {error.strerror}."
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}, line {place.lineno}"
    return f"This is a fault of the program ({type(error).__name__} in {where}). What was saved before is safe."


def _shared() -> argparse.ArgumentParser:
    """Return the parser of what may stand anywhere."""
    parser = argparse.ArgumentParser(prog="facilitator", add_help=False, allow_abbrev=False)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--passphrase-file", type=Path)
    return parser


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="facilitator",
        description="Run a forum: attendance, points, actions, minutes. Without a command, the window opens.",
        epilog="Anywhere: --json prints one JSON value; --passphrase-file FILE, or FACILITATOR_PASSPHRASE, unlocks.",
    )
    parser.add_argument("--version", action="version", version=f"facilitator {version('facilitator')}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _declare_people(_family(commands, "people", "people and their bookings"))
    _declare_meetings(_family(commands, "meeting", "whole meetings as files"))
    _declare_documents(commands)
    _declare_lines(commands)
    return parser


def _declare_people(commands: "Commands") -> None:
    command = _command(commands, "import", people.import_people, "take in a booking list: CSV, TSV, XLSX or names")
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--meeting", metavar="MEETING", help="book them for this meeting")
    command.add_argument("--preview", action="store_true", help="say what would happen, and change nothing")
    command.add_argument("--gone", choices=["stay", "apologies"], default="stay", help=_GONE)
    command.add_argument("--changed", choices=["keep", "take"], default="keep", help=_CHANGED)


def _declare_meetings(commands: "Commands") -> None:
    _command(commands, "list", meetings.list_meetings, "the meetings with their numbers and references")
    command = _command(commands, "import", meetings.import_meeting, "take in a meeting from a JSON file")
    command.add_argument("file", type=Path, metavar="FILE.json")
    command = _command(commands, "export", meetings.export_meeting, "write a meeting to a JSON file")
    command.add_argument("meeting", metavar="MEETING")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.json")


def _declare_documents(commands: "Commands") -> None:
    command = _command(commands, "minutes", meetings.print_minutes, "write the minutes of a meeting")
    command.add_argument("meeting", metavar="MEETING")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    command.add_argument("--edition", default=Format.STANDARD, choices=(*Format, *Content), help="standard if not said")
    size = f"of large print, in points; {LARGE_SIZES[0]} if not said"
    command.add_argument("--size", type=int, choices=LARGE_SIZES, help=size)
    command.add_argument("--dark", action="store_true", help="a PDF or a web page in yellow on black")
    command.add_argument("--internal", action="store_true", help="for the team, with names")
    _declare_published(commands)
    _declare_paper(commands)
    command = _command(commands, "check", checks.check, "prove that a library is whole, or that minutes may go out")
    command.add_argument("meeting", nargs="?", metavar="MEETING", help="what stands in the way of its minutes")
    command = _command(commands, "merge", libraries.merge_libraries, "take in all that another library knows")
    command.add_argument("other", type=Path, metavar="OTHER")


def _declare_published(commands: "Commands") -> None:
    command = _command(commands, "publish", publishing.publish, "publish a version of the minutes")
    command.add_argument("meeting", metavar="MEETING")
    command.add_argument("--what-changed", default="", metavar="TEXT", help="since the version before, in a sentence")
    command.add_argument("--out", type=Path, metavar="FOLDER", help="write the files there too")
    command.add_argument("--form", action="append", default=[], metavar="FORM", help=_FORM)
    command.add_argument("--checked", action="store_true", help="say that you have read the minutes and they are right")
    words = "list the published versions of minutes, and whether their files are as they were"
    command = _command(commands, "published", publishing.list_published, words)
    command.add_argument("meeting", metavar="MEETING")
    command.add_argument("--file", type=Path, metavar="FILE", help="say which published file this is")
    command.add_argument("--out", type=Path, metavar="FOLDER", help="write the files of the newest version there again")


def _declare_paper(commands: "Commands") -> None:
    words = "write sign-in sheets, table sheets, badges or the evacuation list as a PDF"
    command = _command(commands, "paper", papers.print_paper, words)
    command.add_argument("meeting", metavar="MEETING")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.pdf")
    command.add_argument("--kind", required=True, choices=("sign-in", "tables", "badges", "evacuation"))
    command.add_argument(
        "--desks", type=int, default=2, choices=range(1, 7), help="for the sign-in sheets, 2 if not said"
    )
    command.add_argument("--layout", default="small", choices=("small", "large"), help="badges: 8 or 4 to a page")


def _declare_lines(commands: "Commands") -> None:
    command = commands.add_parser("line", help="read lines as the note-taker's box does", allow_abbrev=False)
    command.add_argument("--present", type=Path, metavar="NAMES.txt", help="who is in the room, one name a line")
    command.add_argument("--date", metavar="YYYY-MM-DD", help="the day the lines are read on")
    command.set_defaults(run=lines.read_lines)


def _family(commands: "Commands", name: str, words: str) -> "Commands":
    family: Any = commands.add_parser(name, help=words, allow_abbrev=False)
    return family.add_subparsers(title="commands", required=True, metavar="COMMAND")  # type: ignore[no-any-return]


def _command(commands: "Commands", name: str, run: object, words: str) -> argparse.ArgumentParser:
    """Add a command whose first word is a library."""
    command = commands.add_parser(name, help=words, allow_abbrev=False)
    command.add_argument("library", type=Path, metavar="LIBRARY")
    command.set_defaults(run=run)
    return command

"""The engines: what each is called, how it is started, and whether it is there."""

import importlib.util
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from benchmarks.on_paper import with_libreoffice
from benchmarks.on_paper.meeting import NUMBER, make_library
from benchmarks.on_paper.task import Task, keep
from facilitator.publish.pdf.contents import deepest

OURS = "facilitator"
WARM, LIBRARY = f"{OURS}-warm", f"{OURS}-library"
LIBREOFFICE = "libreoffice"


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with the same content in every form that an engine takes."""

    folder: Path
    points: int
    task: Task

    @property
    def source(self) -> Path:
        """Return the outline as a file."""
        return self.folder / "outline.pickle"

    @property
    def library(self) -> Path:
        """Return the library that the outline was made from."""
        return self.folder / "minutes.forum"

    @property
    def word(self) -> Path:
        """Return the Word document."""
        return self.folder / f"{LIBREOFFICE}.docx"

    def target(self, engine: str) -> Path:
        """Return where an engine writes."""
        return self.folder / f"{engine}.pdf"


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine: its command for a desk, and what its environment needs; a `told` time is what it prints itself."""

    name: str
    command: Callable[[Desk], list[str]]
    there: bool = True
    told: bool = False
    environment: dict[str, str] = field(default_factory=dict)


def laid_out(folder: Path, points: int) -> Desk:
    """Make the content once, in all forms."""
    folder.mkdir()
    outline = make_library(folder / "minutes.forum", points)
    desk = Desk(folder, points, Task(outline, deepest(outline)))
    keep(desk.task, desk.source)
    return desk


def engines(home: Path) -> Iterator[Engine]:
    """Yield our own engine in its three forms, then the others."""
    yield Engine(OURS, partial(_python, "with_facilitator", OURS))
    yield Engine(WARM, partial(_python, "warm", WARM), told=True)
    yield Engine(LIBRARY, _from_library)
    for name in ("weasyprint", "typst", "reportlab"):
        there = importlib.util.find_spec(name) is not None
        yield Engine(name, partial(_python, f"with_{name}", name), there)
    office = {"FONTCONFIG_FILE": str(with_libreoffice.fonts_only(home))}
    found = with_libreoffice.program() is not None
    yield Engine(LIBREOFFICE, partial(_office, home), found, environment=office)


def _python(module: str, name: str, desk: Desk) -> list[str]:
    return [sys.executable, "-m", f"benchmarks.on_paper.{module}", str(desk.source), str(desk.target(name))]


def _from_library(desk: Desk) -> list[str]:
    wanted = ("minutes", str(desk.library), NUMBER, "--internal", "-o", str(desk.target(LIBRARY)))
    return [sys.executable, "-m", "ui.start", *wanted]


def _office(home: Path, desk: Desk) -> list[str]:
    """Return the command; the document is made at the first call, which no clock sees."""
    if not desk.word.exists():
        desk.word.write_bytes(with_libreoffice.document(desk.task))
    return with_libreoffice.command(desk.word, desk.folder, home)


def environment(engine: Engine) -> dict[str, str]:
    """Return the environment of a process of this engine."""
    return {**os.environ, **engine.environment}

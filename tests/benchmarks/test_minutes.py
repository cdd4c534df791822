"""The benchmark of the minutes: what it counts as exact, and what it tells."""

import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from benchmarks.minutes import measured
from benchmarks.on_paper.engines import Desk, Engine
from benchmarks.on_paper.reading import exact, structure_text
from benchmarks.on_paper.saying import SAYINGS, said
from benchmarks.on_paper.spending import Failed, seconds
from benchmarks.on_paper.task import Task
from facilitator.publish.outline import Heading, Listing, Outline, Paragraph, words
from facilitator.publish.pdf import pdf_bytes

POINTS = [said(number) for number in range(20)]
TABLE = b"2 beginbfchar <41> <0061> <42> <00660069> endbfchar 1 beginbfrange <43> <44> <0078> endbfrange"
DRAWN = (
    b"/P <</MCID 0>> BDC BT /F1 12 Tf [(A) -50 (B)] TJ ET EMC /Artifact BMC BT (A) Tj ET EMC "
    b"/P <</MCID 1>> BDC BT (C) Tj /Span <</ActualText (spoken)>> BDC (D) Tj EMC (DZ) Tj ET EMC"
)


def outline(points: list[str]) -> Outline:
    blocks = (Heading(2, "Points"), Paragraph(words("These were said.")), Listing(tuple(map(words, points))))
    made_at = datetime(2026, 11, 6, tzinfo=UTC)
    return Outline("Notes", "Notes", "", "en-GB", "Forum", "Getting about", (), made_at, blocks)


def strange(path: Path) -> Path:
    """Write a PDF as another engine may: marks as bare numbers, the page told above them, one-byte codes."""
    with Pdf.new() as pdf:
        font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, ToUnicode=pdf.make_stream(TABLE))
        page = pdf.add_blank_page()
        page.obj.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))
        page.obj.Contents = pdf.make_stream(DRAWN)
        inside = Dictionary(S=Name.Span, K=1)
        part = Dictionary(S=Name.P, Pg=page.obj, K=Array([0, inside]))
        pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=part))
        pdf.save(path)
    return path


def test_every_point_is_another_and_none_is_part_of_another() -> None:
    everything = [said(number) for number in range(SAYINGS)]
    assert len(set(everything)) == SAYINGS
    whole = "\n".join(everything[:600])
    assert all(whole.count(text) == 1 for text in everything[:600])


def test_points_are_counted_that_stand_in_the_structure_to_the_letter_and_the_space(tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_bytes(pdf_bytes(outline(POINTS)))
    assert exact(path, POINTS) == len(POINTS)
    assert exact(path, [*POINTS[:5], POINTS[5].replace(" ", "", 1), POINTS[6] + " "]) == 5


def test_a_file_of_any_engine_is_read_by_its_marks_and_the_meanings_of_its_codes(tmp_path: Path) -> None:
    assert structure_text(strange(tmp_path / "strange.pdf")).strip() == "afixspokeny\ufffd"


def test_a_file_without_a_structure_tells_nothing(tmp_path: Path) -> None:
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "bare.pdf")
    assert exact(tmp_path / "bare.pdf", POINTS) == 0


def test_of_each_engine_the_same_is_told(tmp_path: Path) -> None:
    ready = tmp_path / "ready.pdf"
    ready.write_bytes(pdf_bytes(outline(POINTS)))
    desk = Desk(tmp_path, len(POINTS), Task(outline(POINTS), 2))
    copying = "import shutil, sys; shutil.copy(sys.argv[1], sys.argv[2])"
    copier = Engine("copier", lambda to: [sys.executable, "-c", copying, str(ready), str(to.target("copier"))])
    told = asdict(next(measured([copier], desk, turns=1)))
    assert list(told) == ["engine", "points", "wall_s", "peak_mb", "size_kb", "ua1", "exact_points"]
    assert (told["engine"], told["points"], told["ua1"], told["exact_points"]) == ("copier", 20, True, 20)
    assert min(told["wall_s"], told["peak_mb"], told["size_kb"]) > 0


def test_an_engine_that_fails_is_not_measured(tmp_path: Path) -> None:
    desk = Desk(tmp_path, 1, Task(outline(POINTS), 2))
    broken = Engine("broken", lambda _: [sys.executable, "-c", "raise SystemExit('no such font')"])
    with pytest.raises(Failed, match="broken: no such font"):
        seconds(broken, desk)

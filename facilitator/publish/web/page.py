"""An outline as one HTML file with the words of the other editions, in their order (R-N5)."""

from xml.etree.ElementTree import Element, SubElement, tostring

from facilitator.publish.outline import TOP_LEVEL, Block, Heading, Outline, mark
from facilitator.publish.web.blocks import put_block
from facilitator.publish.web.style import DARK, STYLE
from facilitator.publish.web.words import put_text

MAIN = "notes"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def web_page(outline: Outline, *, dark: bool = False) -> bytes:
    """Return the outline as the bytes of a web page in UTF-8, yellow on black where it is to be dark."""
    html = Element("html", lang=outline.language)
    _put_head(SubElement(html, "head"), outline, STYLE + DARK if dark else STYLE)
    body = SubElement(html, "body")
    put_text(SubElement(body, "a", {"class": "skip", "href": f"#{MAIN}"}), "Skip to the notes")
    _put_main(SubElement(body, "main", id=MAIN), outline)
    page: str = tostring(html, encoding="unicode", method="html")
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _put_head(head: Element, outline: Outline, style: str) -> None:
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY})
    put_text(SubElement(head, "title"), outline.title)
    about = {
        "viewport": "width=device-width, initial-scale=1",
        "author": outline.author,
        "description": outline.subject,
        "keywords": ", ".join(outline.keywords),
        "date": outline.made_at.isoformat(timespec="seconds"),
    }
    for name, content in about.items():
        SubElement(head, "meta", name=name, content=content)
    SubElement(head, "style").text = style


def _put_main(main: Element, outline: Outline) -> None:
    put_text(SubElement(main, "h1"), outline.title)
    if outline.status_word:
        put_text(SubElement(main, "p", {"class": "status"}), outline.status_word)
    foot = " · ".join(filter(None, (outline.short_title, mark(outline))))
    put_text(SubElement(main, "p", {"class": "mark", "aria-hidden": "true"}), foot)
    first = next((place for place, block in enumerate(outline.blocks) if isinstance(block, Heading)), 0)
    _put_blocks(main, outline.blocks[:first], outline, 0)
    _put_contents(main, outline)
    _put_blocks(main, outline.blocks[first:], outline, first)


def _put_blocks(main: Element, blocks: tuple[Block, ...], outline: Outline, first: int) -> None:
    for place, block in enumerate(blocks, first):
        put_block(main, block, outline.language, _anchor(place))


def _put_contents(main: Element, outline: Outline) -> None:
    """Put links to the sections before the first of them; they are a way through the notes and no part of them."""
    sections = [
        (place, block.text)
        for place, block in enumerate(outline.blocks)
        if isinstance(block, Heading) and block.level == TOP_LEVEL
    ]
    if not sections:
        return
    nav = SubElement(main, "nav", {"aria-labelledby": "contents"})
    put_text(SubElement(nav, "h2", id="contents"), "Contents")
    listing = SubElement(nav, "ul")
    for place, title in sections:
        put_text(SubElement(SubElement(listing, "li"), "a", href=f"#{_anchor(place)}"), title)


def _anchor(place: int) -> str:
    return f"part-{place + 1}"

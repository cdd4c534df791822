"""Runs of words as HTML: plain text in every place, never markup, each passage in its language."""

from xml.etree.ElementTree import Element, SubElement

from facilitator.publish.languages import passages
from facilitator.publish.outline import Run, Runs, joined

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "he", "ur", "yi"})


def put_text(parent: Element, text: str) -> None:
    """Add words behind whatever an element holds already; a newline begins a new line."""
    for number, line in enumerate(text.split("\n")):
        if number:
            SubElement(parent, "br")
        _add(parent, line)


def put_runs(parent: Element, runs: Runs, language: str) -> None:
    """Add runs to an element of a document in this language; it takes its direction from them where that may differ."""
    for run in runs:
        _put_run(parent, run, language)
    if any(lang in _RIGHT_TO_LEFT for run in runs for _, lang in passages(run.text, run.lang, language)):
        parent.set("dir", _direction(joined(runs), language))


def _put_run(parent: Element, run: Run, language: str) -> None:
    if run.href:
        parent = SubElement(parent, "a", href=run.href)
    if run.bold:
        parent = SubElement(parent, "strong")
    for text, lang in passages(run.text, run.lang, language):
        put_text(_spoken_in(parent, lang) if lang else parent, text)


def _spoken_in(parent: Element, lang: str) -> Element:
    return SubElement(parent, "span", lang=lang, dir="rtl" if _base(lang) in _RIGHT_TO_LEFT else "ltr")


def _direction(text: str, language: str) -> str:
    """Return the direction of the first letters of a text, as a browser would find it by itself."""
    letters = next((character for character in text if character.isalpha()), "")
    lang = next(iter(passages(letters, None, language)), ("", None))[1] if letters else None
    return "rtl" if lang is not None and _base(lang) in _RIGHT_TO_LEFT else "ltr"


def _base(lang: str) -> str:
    return lang.partition("-")[0].casefold()


def _add(parent: Element, text: str) -> None:
    """Add text behind the last child, or to an element without children."""
    children = list(parent)
    if children:
        children[-1].tail = (children[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text

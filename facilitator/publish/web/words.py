"""Runs of words as HTML: plain text in every place, never markup, each passage in its language."""

from xml.etree.ElementTree import Element, SubElement

from facilitator.publish.languages import passages, right_to_left, runs_right_to_left
from facilitator.publish.outline import Run, Runs, joined


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
    if any(lang and runs_right_to_left(lang) for run in runs for _, lang in passages(run.text, run.lang, language)):
        parent.set("dir", "rtl" if right_to_left(joined(runs), language) else "ltr")


def _put_run(parent: Element, run: Run, language: str) -> None:
    if run.href:
        parent = SubElement(parent, "a", href=run.href)
    if run.bold:
        parent = SubElement(parent, "strong")
    for text, lang in passages(run.text, run.lang, language):
        put_text(_spoken_in(parent, lang) if lang else parent, text)


def _spoken_in(parent: Element, lang: str) -> Element:
    return SubElement(parent, "span", lang=lang, dir="rtl" if runs_right_to_left(lang) else "ltr")


def _add(parent: Element, text: str) -> None:
    """Add text behind the last child, or to an element without children."""
    children = list(parent)
    if children:
        children[-1].tail = (children[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text

"""Pictures of bars on a web page: words that wrap and grow as all others do, beside bars drawn as vectors."""

from fractions import Fraction
from xml.etree.ElementTree import Element, SubElement

from facilitator.publish.figures import ChartBar, Figure
from facilitator.publish.outline import words
from facilitator.publish.web.words import put_runs, put_text

LONGEST = 60  # per cent of the room that bars and their numbers have, so that the number beside the longest fits


def put_figure(parent: Element, figure: Figure, language: str) -> None:
    """Add a picture; to a screen reader it is one image, told by the words that stand for it."""
    whole = SubElement(parent, "div", {"class": "chart", "role": "img", "aria-label": figure.alt})
    put_text(SubElement(whole, "strong"), figure.title)
    for bar, share in zip(figure.bars, figure.shares, strict=True):
        _put_bar(SubElement(whole, "div", {"class": "bar"}), bar, share, language)


def _put_bar(parent: Element, bar: ChartBar, share: Fraction, language: str) -> None:
    put_runs(SubElement(parent, "span"), words(bar.label), language)
    beside = SubElement(parent, "span", {"class": "drawn"})
    drawing = SubElement(beside, "svg", width=f"{float(share * LONGEST):.2f}%", height="14")
    filling = {"fill": "none", "stroke-dasharray": "4 2"} if bar.at_most else {"fill": "currentColor"}
    SubElement(drawing, "rect", {"width": "100%", "height": "100%", "stroke": "currentColor"} | filling)
    put_runs(SubElement(beside, "span"), words(bar.shown), language)

"""The same outline as markup through Typst, PDF/UA-1."""

import json

import typst

from benchmarks.on_paper.task import BODY, CONTENTS, FONTS, SIZES, Task, run
from facilitator.publish.outline import Block, Grid, Heading, Listing, Outline, Paragraph, Runs

_SETTINGS = f"""
#set page(paper: "a4", margin: (x: 62pt, top: 60pt, bottom: 78pt), footer: context text(size: {SIZES["foot"]}pt)[
  Page #counter(page).display() of #counter(page).final().first() #sym.dot.c #short])
#set text(font: "Noto Sans", size: {BODY}pt)
#set par(leading: 0.65em, spacing: 1em)
#show heading.where(level: 1): set text(size: {SIZES["h1"]}pt)
#show heading.where(level: 2): set text(size: {SIZES["h2"]}pt)
#show heading.where(level: 3): set text(size: {SIZES["h3"]}pt)
#show heading.where(level: 4): set text(size: {SIZES["h4"]}pt)
#show figure: set block(breakable: true)
#show figure.caption: set align(left)
#show table: set text(size: {SIZES["cell"]}pt)
#show table: set par(justify: false)
#set table(stroke: (bottom: 0.5pt), inset: (x: 5pt, y: 4pt), align: left)
"""


def print_out(task: Task) -> bytes:
    """Return the outline as a PDF."""
    source = _source(task).encode("utf-8")
    return bytes(typst.compile(source, font_paths=[FONTS], ignore_system_fonts=True, pdf_standards="ua-1"))


def _source(task: Task) -> str:
    outline = task.outline
    before, after = task.parted()
    return "\n".join(
        (
            _head(outline),
            *map(_block, before),
            f'#text(weight: "bold")[{CONTENTS}]',
            f"#outline(title: none, depth: {task.depth}, target: selector(heading).after(<start>))",
            "#[] <start>",
            *map(_block, after),
        )
    )


def _head(outline: Outline) -> str:
    about = f"title: {_text(outline.title)}, author: {_text(outline.author)}"
    return "\n".join(
        (
            f"#let short = {_text(outline.short_title)}",
            f"#set document({about})",
            '#set text(lang: "en", region: "GB")',
            _SETTINGS,
            f"#heading(level: 1, outlined: false, {_text(outline.title)})",
            f"#strong({_text(outline.status_word)})",
        )
    )


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"#heading(level: {level}, {_text(text)})"
        case Paragraph(runs):
            return f"#par[{_runs(runs)}]"
        case Listing(items, ordered):
            return f"#{'enum' if ordered else 'list'}({', '.join(f'[{_runs(item)}]' for item in items)})"
        case Grid():
            return _grid(block)
        case _:
            raise ValueError(block)


def _grid(grid: Grid) -> str:
    columns = ", ".join(["auto", *["1fr"] * (len(grid.header) - 1)])
    head = ", ".join(f"strong[{_runs(cell)}]" for cell in grid.header)
    cells = ", ".join(f"[{_runs(cell)}]" for row in grid.rows for cell in row)
    table = f"table(columns: ({columns}), table.header({head}), {cells})"
    return f"#figure(kind: table, supplement: none, numbering: none, caption: {_text(grid.caption)}, {table})"


def _runs(runs: Runs) -> str:
    parts = []
    for run_ in runs:
        text = "#linebreak()".join(f"#{_text(line)}" for line in run_.text.split("\n"))
        text = f"#strong[{text}]" if run_.bold else text
        parts.append(f"#link({_text(run_.href)})[{text}]" if run_.href else text)
    return "".join(parts)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    run(print_out)

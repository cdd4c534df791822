"""The same outline as HTML through WeasyPrint, PDF/UA-1."""

from html import escape

from weasyprint import HTML

from benchmarks.on_paper.task import BODY, CONTENTS, FONTS, SIZES, Task, run
from facilitator.publish.outline import Block, Grid, Heading, Listing, Outline, Paragraph, Runs

_STYLE = f"""
@font-face {{ font-family: Minutes; src: url({(FONTS / "NotoSans-Regular.ttf").as_uri()}) }}
@font-face {{ font-family: Minutes; font-weight: bold; src: url({(FONTS / "NotoSans-Bold.ttf").as_uri()}) }}
@page {{ size: A4; margin: 60pt 62pt 78pt; @bottom-left {{
  content: "Page " counter(page) " of " counter(pages) " \\00b7 " string(short); font: {SIZES["foot"]}pt Minutes }} }}
body {{ font: {BODY}pt/1.4 Minutes; string-set: short attr(data-short) }}
h1 {{ font-size: {SIZES["h1"]}pt }} h2 {{ font-size: {SIZES["h2"]}pt }} h3 {{ font-size: {SIZES["h3"]}pt }}
h4 {{ font-size: {SIZES["h4"]}pt }}
p {{ margin: 0 0 9pt }}
table {{ border-collapse: collapse; width: 100%; font-size: {SIZES["cell"]}pt }}
caption, th {{ text-align: left }}
th, td {{ border-bottom: 1px solid #739; padding: 4pt 5pt; vertical-align: top }}
nav a::after {{ content: leader(" ") target-counter(attr(href), page) }}
"""


def print_out(task: Task) -> bytes:
    """Return the outline as a PDF."""
    page = _page(task)
    return bytes(HTML(string=page).write_pdf(pdf_variant="pdf/ua-1"))


def _page(task: Task) -> str:
    outline = task.outline
    before, after = task.parted()
    numbers = {id(block): number for number, block in enumerate(task.listed())}
    listed = "".join(
        f'<p class="l{each.level}"><a href="#h{number}">{escape(each.text)}</a></p>'
        for number, each in enumerate(task.listed())
    )
    body = [f"<h1>{escape(outline.title)}</h1><p><b>{escape(outline.status_word)}</b></p>"]
    body += [_block(block, numbers) for block in before]
    body += [f"<nav><p><b>{CONTENTS}</b></p>{listed}</nav>"]
    body += [_block(block, numbers) for block in after]
    return _head(outline) + "".join(body)


def _head(outline: Outline) -> str:
    return (
        f'<!doctype html><html lang="{outline.language}"><title>{escape(outline.title)}</title>'
        f'<meta name="author" content="{escape(outline.author)}"><style>{_STYLE}</style>'
        f'<body data-short="{escape(outline.short_title)}">'
    )


def _block(block: Block, numbers: dict[int, int]) -> str:
    match block:
        case Heading(level, text):
            return f'<h{level} id="h{numbers.get(id(block), "")}">{escape(text)}</h{level}>'
        case Paragraph(runs):
            return f"<p>{_runs(runs)}</p>"
        case Listing(items, ordered):
            name = "ol" if ordered else "ul"
            return f"<{name}>" + "".join(f"<li>{_runs(item)}</li>" for item in items) + f"</{name}>"
        case Grid():
            return _grid(block)
        case _:
            raise ValueError(block)


def _grid(grid: Grid) -> str:
    head = "".join(f'<th scope="col">{_runs(cell)}</th>' for cell in grid.header)
    rows = "".join(
        f'<tr><th scope="row">{_runs(row[0])}</th>' + "".join(f"<td>{_runs(cell)}</td>" for cell in row[1:]) + "</tr>"
        for row in grid.rows
    )
    caption = f"<caption>{escape(grid.caption)}</caption>" if grid.caption else ""
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _runs(runs: Runs) -> str:
    parts = []
    for run_ in runs:
        text = escape(run_.text).replace("\n", "<br>")
        text = f"<b>{text}</b>" if run_.bold else text
        parts.append(f'<a href="{escape(run_.href)}">{text}</a>' if run_.href else text)
    return "".join(parts)


if __name__ == "__main__":
    run(print_out)

"""`line`: how the note-taker's box reads what is typed."""

import io
import json
import sys
from argparse import Namespace
from datetime import date, datetime

from facilitator.cli.output import Output
from facilitator.domain.line import Context, Present, chips, next_context, people_here, read_line, to_json
from facilitator.domain.refused import Refused
from facilitator.exchange.registrations.decoding import decode


def read_lines(given: Namespace, out: Output) -> None:
    """Read lines from standard input and print how each is read."""
    context = Context(today=_day(given.date), here=people_here(_present(given)))
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    for typed in sys.stdin:
        line = read_line(typed.rstrip("\r\n"), context)
        context = next_context(line, context)
        if out.as_json:
            print(json.dumps(to_json(line), ensure_ascii=False), flush=True)
        else:
            print(" · ".join(chip.text for chip in chips(line)), line.text, sep="\t", flush=True)


def _present(given: Namespace) -> list[Present]:
    if given.present is None:
        return []
    names = (name.strip() for name in decode(given.present.read_bytes()).splitlines())
    return [Present(bytes([number // 256, number % 256]), name) for number, name in enumerate(filter(None, names))]


def _day(text: str | None) -> date:
    if text is None:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(f"“{text}” is not a date. Write it as 2026-11-05.") from None

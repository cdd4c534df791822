"""`paper`: sign-in sheets, table sheets, badges and the evacuation list of a meeting."""

from argparse import Namespace
from datetime import datetime

from facilitator.cli.access import opened, reading
from facilitator.cli.meetings import named
from facilitator.cli.output import Output
from facilitator.publish.files import refuse_target, write_whole


def print_paper(given: Namespace, out: Output) -> None:
    """Write a paper of a meeting."""
    from facilitator.publish.paper import Paper, PaperKind, paper_pdf

    refuse_target(given.output)
    paper = Paper(PaperKind(given.kind), given.desks, large=given.layout == "large")
    with opened(given) as store, reading(store) as reader:
        row = named(reader, given.meeting)
        data = paper_pdf(reader, row.id, paper, made_at=datetime.now().astimezone())
    write_whole(given.output, data)
    out.answer(
        {"file": str(given.output), "meeting": row.ref, "kind": given.kind},
        f"{paper.kind.label} for {row.title}: {given.output}.",
    )

"""Facilitator's own engine, as a whole process."""

from benchmarks.on_paper.task import Task, run
from facilitator.publish.pdf import pdf_bytes


def print_out(task: Task) -> bytes:
    """Return the outline as a PDF."""
    return pdf_bytes(task.outline)


if __name__ == "__main__":
    run(print_out)

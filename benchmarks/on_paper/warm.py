"""Facilitator's engine in a program that runs already: the second document of a process, in seconds on the screen."""

from time import perf_counter

from benchmarks.on_paper.task import Task, run
from facilitator.publish.pdf import pdf_bytes


def print_out(task: Task) -> bytes:
    """Return the outline as a PDF, and print how long that took the second time."""
    pdf_bytes(task.outline)
    began = perf_counter()
    data = pdf_bytes(task.outline)
    print(perf_counter() - began)
    return data


if __name__ == "__main__":
    run(print_out)

"""Timing of one thing done many times: the middle, the slow twentieth and the slowest, in milliseconds."""

from collections.abc import Callable, Iterable
from time import perf_counter_ns
from typing import NamedTuple, TypeVar

Input = TypeVar("Input")

MILLISECOND = 1_000_000


class Times(NamedTuple):
    """What a measurement found, in milliseconds."""

    times: int
    p50: float
    p95: float
    slowest: float

    def __str__(self) -> str:
        return f"{self.times:,} times: p50 {self.p50:.3f} ms, p95 {self.p95:.3f} ms, max {self.slowest:.3f} ms"


def timed(work: Callable[[Input], object], inputs: Iterable[Input]) -> Times:
    """Do the work once for each input; garbage collection and all else that a user would wait for counts."""
    spent = sorted(_once(work, one) for one in inputs)
    return Times(len(spent), spent[len(spent) // 2], spent[len(spent) * 95 // 100], spent[-1])


def _once(work: Callable[[Input], object], one: Input) -> float:
    began = perf_counter_ns()
    work(one)
    return (perf_counter_ns() - began) / MILLISECOND

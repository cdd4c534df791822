"""What a process spends until it has ended: time, and memory with that of all it starts."""

import subprocess
from contextlib import suppress
from time import perf_counter, sleep

import psutil

from benchmarks.on_paper.engines import Desk, Engine, environment
from benchmarks.on_paper.task import ROOT

LOOK, MEGABYTE = 0.004, 1024 * 1024


class Failed(Exception):
    """An engine ended without a document; the text is what it said."""


def seconds(engine: Engine, desk: Desk) -> float:
    """Run an engine and return how long it took: the whole process, or what a warm one tells of itself."""
    began = perf_counter()
    done = subprocess.run(
        engine.command(desk), check=False, capture_output=True, text=True, env=environment(engine), cwd=ROOT
    )
    spent = perf_counter() - began
    if done.returncode or not desk.target(engine.name).exists():
        raise Failed(f"{engine.name}: {done.stderr.strip()[-500:]}")
    return float(done.stdout) if engine.told else spent


def megabytes(engine: Engine, desk: Desk) -> float:
    """Run an engine once more, looked at all the time, and return the most memory that it held at once."""
    with subprocess.Popen(
        engine.command(desk), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(engine), cwd=ROOT
    ) as process:
        most, root = 0, psutil.Process(process.pid)
        while process.poll() is None:
            most = max(most, _held(root))
            sleep(LOOK)
    return most / MEGABYTE


def _held(root: psutil.Process) -> int:
    held = 0
    with suppress(psutil.Error):
        for process in (root, *root.children(recursive=True)):
            with suppress(psutil.Error):
                held += process.memory_info().rss
    return held

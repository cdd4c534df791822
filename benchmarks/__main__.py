"""Run every benchmark, or those that are named: `python -m benchmarks line`. Each is a file here with a `main`."""

import sys
from importlib import import_module
from pathlib import Path

NOT_ONE = {"__init__", "__main__", "timing"}


def main(wanted: list[str]) -> None:
    """Run the benchmarks in the order of their names."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in NOT_ONE)
    for name in names:
        if not wanted or name in wanted:
            import_module(f"benchmarks.{name}").main()


main(sys.argv[1:])

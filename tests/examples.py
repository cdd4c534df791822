"""How many examples a law is tried with."""

import os


def examples(ordinary: int, nightly: int) -> int:
    """Return the number of examples for `settings(max_examples=…)`: more under `make nightly`."""
    return nightly if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else ordinary

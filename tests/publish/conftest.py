"""What the tests of documents share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.publish.outline import Outline
from facilitator.publish.pdf import write_pdf
from tests.publish.readback import ReadBack, assert_good

Written = Callable[..., ReadBack]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Write an outline, have it judged and read back, and return what was read."""

    def write(outline: Outline, *, size: float = 14, dark: bool = False) -> ReadBack:
        path = tmp_path / "notes.pdf"
        write_pdf(outline, path, size=size, dark=dark)
        return assert_good(path, outline)

    return write

"""Every document of a meeting in every form is judged, and nothing is found against any."""

from importlib.resources import as_file, files
from pathlib import Path

import pytest

from facilitator.domain.editions import Content, Wanted
from tests.journeys.every_edition import judge_all
from tests.journeys.notes import MEETINGS
from tests.publish.every_form import every_document, every_form

FORMS = len(list(every_form(Wanted())))


@pytest.mark.parametrize(
    "documents",
    [
        (Wanted(Content.ACTIONS),),
        pytest.param(tuple(every_document()), marks=[pytest.mark.nightly, pytest.mark.timeout(3600)]),
    ],
    ids=["one", "all"],
)
def test_nothing_is_found_against_the_documents_of_the_sample_forum(
    tmp_path: Path, documents: tuple[Wanted, ...]
) -> None:
    with as_file(files("resources").joinpath("samples", "forum.json")) as sample:
        (found,) = judge_all([sample], tmp_path, documents)
    assert found.wrong == []
    assert found.documents.total() == len(documents) * FORMS


@pytest.mark.nightly
@pytest.mark.timeout(5 * 3600)
@pytest.mark.skipif(not MEETINGS.is_dir(), reason="the real meetings of ../shared/data are not here")
def test_nothing_is_found_against_the_documents_of_real_meetings(tmp_path: Path) -> None:
    found = list(judge_all(sorted(MEETINGS.glob("*.json")), tmp_path))
    assert {each.name: each.wrong for each in found if each.wrong} == {}

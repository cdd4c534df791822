"""Words that were replaced, and reasons for letting others stand, are in no edition: not in its bytes nor its name."""

import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from facilitator.commands.agenda import SaveItem
from facilitator.commands.gate import ReplaceWords, let_stand
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.responses import SaveResponse
from facilitator.domain.editions import LARGE_SIZES, Content, Edition, Format, Wanted
from facilitator.publish.minutes import minutes
from facilitator.publish.names import file_name
from facilitator.queries.gate import problems
from facilitator.queries.meetings import meeting
from tests.publish.every_form import called, every_form
from tests.publish.forum import DAY, MADE_AT, Forum, opened_forum, stuff
from tests.publish.readback import read_back

NAME, REASON, STANDING = "Zephyrine Quux", "Xreason of the family", "Chidi Xokafor"
TODAY = date(2026, 11, 6)
FORMS = [form for content in Content for form in every_form(Wanted(content)) if form.size == LARGE_SIZES[0]]


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forum]:
    """Open a forum of which every kind of text had a name in it that was replaced, and one that was overruled."""
    with opened_forum(tmp_path_factory.mktemp("forum")) as opened:
        stuff(opened)
        _plant(opened)
        found = problems(opened.reader, opened.meeting, Edition.PUBLISHED, TODAY)
        for problem in found:
            if problem.words == NAME:
                opened.store.do(ReplaceWords(problem.place, problem.words, "a resident"))
            elif problem.words == STANDING:
                opened.store.do(let_stand(opened.meeting, (problem,), REASON))
        yield opened


def _plant(forum: Forum) -> None:
    do, store = forum.store.do, forum.store
    do(SavePerson(store.new_id(), NAME))
    here = meeting(forum.reader, forum.meeting)
    assert here is not None
    do(SaveMeeting(forum.meeting, f"Forum of {NAME}", DAY, here.group, subject=f"The bus of {NAME}"))
    do(SaveItem(forum.items[2], forum.meeting, f"Item of {NAME}", 15, "discussion", "", f"What helps {NAME}?"))
    forum.say(f"{NAME} waits.")
    forum.say(f"{STANDING} waits.")
    do(SaveResponse(store.new_id(), forum.meeting, f"{NAME} said", did=f"We rang {NAME}", next_step=f"Ring {NAME}"))


def everything(data: bytes, form: Format) -> str:
    """Return all that can be read out of a file: its words, and every byte of it unpacked."""
    if form in {Format.WEB, Format.TEXT}:
        return data.decode()
    if form is Format.WORD:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    read, unpacked = read_back(BytesIO(data)), BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(
            unpacked,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.all,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    raw = unpacked.getvalue()
    told = [text for _, text in read.entries]
    wide = (raw[start:].decode("utf-16-be", "replace") for start in (0, 1))
    return "\n".join([*told, raw.decode("latin-1"), *wide])


@pytest.mark.parametrize("wanted", FORMS, ids=called)
def test_replaced_words_are_in_no_byte_of_any_form(forum: Forum, wanted: Wanted) -> None:
    told = everything(minutes(forum.reader, forum.meeting, wanted, made_at=MADE_AT), wanted.format)
    assert "Zephyrine" not in told
    assert "Quux" not in told
    assert REASON not in told
    assert "a resident" in told or wanted.content is Content.ACTIONS


def test_replaced_words_are_not_in_the_name_of_the_file(forum: Forum) -> None:
    here = meeting(forum.reader, forum.meeting)
    assert here is not None
    name = file_name(here.date, here.title, Wanted())
    assert "zephyrine" not in name
    assert "a-resident" in name


def test_what_was_looked_for_would_have_been_found(forum: Forum) -> None:
    pdf = minutes(forum.reader, forum.meeting, Wanted(), made_at=MADE_AT)
    told = everything(pdf, Format.STANDARD)
    assert STANDING in told
    assert "The bus of a resident" in told

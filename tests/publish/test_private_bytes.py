"""No published file holds anything private, in whatever way it is packed, spelled or called (R-D1, R-D3)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from functools import lru_cache
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest

from facilitator.commands.gate import let_stand
from facilitator.commands.publishing import MarkChecked
from facilitator.domain.editions import Content, Edition, Format, Wanted
from facilitator.domain.views import View
from facilitator.publish.letters import minutes_letter
from facilitator.publish.minutes import edition_of, outline_of
from facilitator.publish.names import file_name
from facilitator.publish.published import NextVersion, publication
from facilitator.queries.gate import problems
from facilitator.queries.publishing import file_bytes, versions
from facilitator.queries.record import gather
from facilitator.queries.record.rows import Record
from facilitator.storage.kept import digest
from facilitator.storage.library import create_library
from facilitator.storage.store import Reader, Store
from tests import stuffed
from tests.publish.every_form import called, every_form
from tests.publish.forum import MADE_AT
from tests.publish.inside import found
from tests.publish.samples import paragraphs
from tests.storage.libraries import reading

WRITER, DRAFT, SECRET = "zqwriterqz", "zqdraftqz", "zqsecretqz"
PRIVATE, PUBLIC = stuffed.words()
ALL_FORMS = [wanted for content in Content for wanted in every_form(Wanted(content))]
UNTOLD = {
    *(stuffed.word(tag, "goes_to") for tag in ("point", "quote")),
    *(stuffed.word("correction", column) for column in ("said", "instead", "reason")),
    *(stuffed.word("lastaction", column) for column in ("outcome", "read_back_note")),
    stuffed.word("meeting", "title"),
}
"""What has nothing to be told of: points that ask nobody, an open correction, what newer words stand for."""
KEPT = (Content.NOTES, Content.ANSWERS)
FORMS = [Wanted(format=form) for form in Format]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    store = create_library(tmp_path_factory.mktemp("stuffed") / "stuffed.forum", who=WRITER)
    for command in stuffed.stuffed():
        store.do(command)
    store.save_draft("line", DRAFT)
    reader = store.reader(View.TEAM)
    yield reader
    reader.close()
    store.close()


@pytest.fixture(scope="module")
def record(library: Reader) -> Record:
    return gather(library, stuffed.HERE, Edition.PUBLISHED)


def name_of(record: Record, wanted: Wanted) -> str:
    return file_name(record.meeting.date, record.meeting.group_name, wanted)


def test_of_every_text_it_is_said_whether_it_is_private() -> None:
    assert stuffed.unsorted() == []


@pytest.mark.parametrize("wanted", ALL_FORMS, ids=called)
def test_no_published_file_holds_anything_private(record: Record, wanted: Wanted) -> None:
    data = edition_of(outline_of(record, MADE_AT, wanted.content), wanted)
    assert found((*PRIVATE, WRITER, DRAFT), name_of(record, wanted), data) == []


def test_what_may_be_told_is_told_so_that_the_search_proves_something(record: Record) -> None:
    wanted = [Wanted(content) for content in Content]
    files = [edition_of(outline_of(record, MADE_AT, each.content), each) for each in wanted]
    assert set(PUBLIC) - {word for data in files for word in found(PUBLIC, "", data)} == UNTOLD


@pytest.mark.parametrize("wanted", FORMS, ids=called)
def test_the_internal_file_holds_names_and_the_search_finds_them(library: Reader, wanted: Wanted) -> None:
    inside = gather(library, stuffed.HERE, Edition.INTERNAL)
    data = edition_of(outline_of(inside, MADE_AT), replace(wanted, edition=Edition.INTERNAL))
    names = tuple(stuffed.word(f"person{number}", "name") for number in range(8))
    assert found(names, "", data) == list(names)


def test_a_letter_with_all_forms_holds_nothing_private(library: Reader) -> None:
    message = message_from_bytes(minutes_letter(library, stuffed.HERE, FORMS, made_at=MADE_AT), policy=policy.default)
    parts = [(str(part.items()), part.get_payload(decode=True)) for part in message.walk()]
    assert len([data for _, data in parts if data]) == len(FORMS) + 1
    assert [found((*PRIVATE, WRITER, DRAFT), head, data) for head, data in parts if isinstance(data, bytes)] == [
        [] for _, data in parts if isinstance(data, bytes)
    ]


def test_the_letter_as_it_is_saved_holds_nothing_private(library: Reader) -> None:
    """Read whole, as a file: its headers, names of files and words; what is attached is read by itself above."""
    data = minutes_letter(library, stuffed.HERE, FORMS, made_at=MADE_AT)
    assert found((*PRIVATE, WRITER, DRAFT), f"{stuffed.HERE.hex()}.eml", data) == []
    assert found((stuffed.word("group", "name"),), "", data), "what may be told is found in it"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Have a library that keeps the files of a version in all forms, with what the gate finds overruled."""
    store = create_library(tmp_path_factory.mktemp("kept") / "kept.forum", who=WRITER)
    for command in stuffed.stuffed():
        store.do(command)
    with reading(store) as reader:
        found_there = problems(reader, stuffed.HERE, Edition.PUBLISHED, MADE_AT.date())
        store.do(let_stand(stuffed.HERE, found_there, "zqreasonqz"))
    store.do(MarkChecked(store.new_id(), stuffed.HERE, MADE_AT.isoformat()))
    with reading(store) as reader:
        wanted = [Wanted(content, format=form) for content in KEPT for form in Format]
        store.do(publication(reader, NextVersion(store.new_id(), stuffed.HERE, MADE_AT, "", wanted)))
    yield store
    store.close()


def test_no_file_that_is_kept_holds_anything_private(published: Store) -> None:
    with reading(published) as reader:
        files = [file for version in versions(reader, stuffed.HERE) for file in version.files]
        kept = {file.name: file_bytes(reader, file.sha256) or b"" for file in files}
    assert len(kept) == len(KEPT) * len(Format)
    assert all(kept.values())
    private = (*PRIVATE, WRITER, DRAFT, "zqreasonqz")
    assert {name: found(private, name, data) for name, data in kept.items()} == {name: [] for name in kept}


def test_a_letter_that_takes_kept_files_along_holds_nothing_private(published: Store) -> None:
    with reading(published) as reader:
        data = minutes_letter(reader, stuffed.HERE, FORMS, made_at=MADE_AT)
        (version,) = versions(reader, stuffed.HERE)
    parts = list(message_from_bytes(data, policy=policy.default).walk())
    attached = [bytes(part.get_payload(decode=True)) for part in parts if part.get_filename()]
    assert {digest(each) for each in attached} <= {file.sha256 for file in version.files}
    assert found((*PRIVATE, WRITER, DRAFT, "zqreasonqz"), "", data) == []


def in_pdf(change: Callable[[pikepdf.Pdf], None]) -> Callable[[bytes], bytes]:
    def spoil(data: bytes) -> bytes:
        with pikepdf.open(BytesIO(data)) as pdf:
            change(pdf)
            out = BytesIO()
            pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
            return out.getvalue()

    return spoil


def in_zip(member: str, text: str) -> Callable[[bytes], bytes]:
    def spoil(data: bytes) -> bytes:
        out = BytesIO(data)
        with ZipFile(out, "a") as file:
            file.writestr(member, text)
        return out.getvalue()

    return spoil


def info(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Keywords"] = pikepdf.String(SECRET)


def wide_info(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Keywords"] = pikepdf.String(f"ł{SECRET}")


def xmp(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        metadata["dc:source"] = SECRET


def attached(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["a.txt"] = SECRET.encode()


def alt_text(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.K[0].Alt = pikepdf.String(SECRET)


def drawn_over(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(f"BT ({SECRET}) Tj ET".encode())


def bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as marks:
        marks.root.append(pikepdf.OutlineItem(SECRET, 0))


def piece(pdf: pikepdf.Pdf) -> None:
    pdf.Root.PieceInfo = pikepdf.Dictionary({f"/{SECRET}": pdf.make_stream(b"x")})


SPOILED: dict[str, tuple[Format, Callable[[bytes], bytes]]] = {
    **{each.__name__: (Format.STANDARD, in_pdf(each)) for each in (info, wide_info, xmp, attached, alt_text)},
    **{each.__name__: (Format.STANDARD, in_pdf(each)) for each in (drawn_over, bookmark, piece)},
    "behind the end of a PDF": (Format.STANDARD, lambda data: data + SECRET.encode("utf-16-le")),
    "a comment in a page": (Format.WEB, lambda data: data.replace(b"<main", f"<!-- {SECRET} --><main".encode())),
    "letters told by number": (Format.WEB, lambda data: data.replace(b"<main", b"&#122;qsecretqz<main")),
    "a word in two parts": (Format.WEB, lambda data: data.replace(b"<main", b"<b>zqsec</b>retqz<main")),
    "a part of a Word document": (Format.WORD, in_zip("custom/item1.xml", f"<a>{SECRET}</a>")),
    "a name in a Word document": (Format.WORD, in_zip(f"word/{SECRET}.xml", "<a/>")),
    "a line of a text": (Format.TEXT, lambda data: data + SECRET.upper().encode()),
}


@lru_cache(maxsize=8)
def clean(form: Format) -> bytes:
    return edition_of(paragraphs("Nothing private"), Wanted(format=form))


@pytest.mark.parametrize("place", SPOILED)
def test_what_is_hidden_in_a_file_is_found(place: str) -> None:
    form, spoil = SPOILED[place]
    assert found((SECRET,), "", clean(form)) == []
    assert found((SECRET,), "", spoil(clean(form))) == [SECRET]


def test_what_is_in_the_name_of_a_file_is_found() -> None:
    assert found((SECRET,), f"2026-{SECRET}.txt", b"") == [SECRET]

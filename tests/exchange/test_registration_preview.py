"""A booking list beside the people known."""

from facilitator.exchange.nicknames import shipped_nicknames
from facilitator.exchange.registrations import Known, PreviewRow, Verdict, preview, read_registrations

ADA = Known(b"ada", "Ada Moss", "Mind", "ada@x.org", "07700 900123")
UMA = Known(b"uma", "Uma Rao")


def shown(rows: str, *known: Known) -> list[PreviewRow]:
    text = "Name,Organisation,E-mail,Phone\n" + rows
    return list(preview(read_registrations(text), known, shipped_nicknames()).rows)


def only(row: str, *known: Known) -> PreviewRow:
    return shown(row, *known)[-1]


def test_the_same_name_and_address_is_somebody_known() -> None:
    row = only("ADA MOSS,Scope,ADA@x.org,\n", ADA)
    assert (row.verdict, row.known, row.reason) == (Verdict.KNOWN, b"ada", "the name and the address are the same")


def test_the_same_name_with_nothing_against_it_is_somebody_known() -> None:
    assert only("Uma Rao,Mind,u@x.org,\n", UMA).known == b"uma"
    assert only("Ada Moss,,,\n", ADA).reason == "the name is the same"


def test_the_same_name_with_another_address_or_place_is_only_offered() -> None:
    elsewhere = only("Ada Moss,,other@x.org,\n", ADA)
    assert (elsewhere.verdict, elsewhere.known, elsewhere.like[0].id) == (Verdict.PROBABLY_SAME, None, b"ada")
    assert elsewhere.reason == "the name is the same; the address differs"
    assert only("Ada Moss,Scope,,\n", ADA).reason == "the name is the same; the organisation differs"


def test_one_of_two_known_by_one_name_is_not_guessed() -> None:
    row = only("Uma Rao,,,\n", UMA, Known(b"two", "Uma Rao"))
    assert (row.verdict, [like.id for like in row.like]) == (Verdict.PROBABLY_SAME, [b"uma", b"two"])
    assert only("Uma Rao,,u@x.org,\n", UMA, Known(b"two", "Uma Rao", "", "u@x.org")).known == b"two"


def test_the_other_of_two_namesakes_is_whom_no_row_has_been_taken_for() -> None:
    two = (Known(b"one", "Uma Rao", "", "u@x.org"), Known(b"two", "Uma Rao"))
    assert [row.known for row in shown("Uma Rao,,u@x.org,\nUma Rao,,,\n", *two)[-2:]] == [b"one", b"two"]
    again = shown("Uma Rao,,u@x.org,\nUma Rao,Mind,u@x.org,\n", *two)[-1]
    assert again.known is None


def test_two_rows_are_not_both_taken_for_one_known_person() -> None:
    first, second = shown("Uma Rao,Mind,,\nUma Rao,Scope,,\n", UMA)
    assert (first.verdict, second.verdict) == (Verdict.KNOWN, Verdict.PROBABLY_SAME)
    assert {like.id or like.row_number for like in second.like} == {b"uma", 2}


def test_one_address_with_a_name_that_fits_is_offered_and_one_shared_by_a_couple_is_not() -> None:
    assert only("Ada,,ada@x.org,\n", ADA).verdict is Verdict.PROBABLY_SAME
    assert only("Adah Mosse,,,07700900123\n", ADA).verdict is Verdict.PROBABLY_SAME
    assert only("Bob Moss,,ada@x.org,\n", ADA).verdict is Verdict.NEW


def test_a_like_name_at_another_place_with_another_address_is_somebody_new() -> None:
    assert only("Adah Moss,Scope,o@x.org,\n", ADA).verdict is Verdict.NEW
    assert only("Adah Moss,Scope,,\n", ADA).verdict is Verdict.PROBABLY_SAME


def test_rows_that_differ_in_a_letter_are_offered_and_equal_ones_are_not() -> None:
    rows = shown("Ada Moss,Mind,a@x.org,\nAda Moss,mind,a@x.org,\nAda Moss,Mind,a@x.org,\n")
    assert [row.verdict for row in rows] == [Verdict.NEW, Verdict.PROBABLY_SAME, Verdict.REPEAT]
    assert rows[1].reason == "the name is the same; the address is the same; the organisation is written otherwise"
    assert (rows[1].like[0].row_number, rows[2].repeats) == (2, 2)


def test_the_name_in_brackets_is_looked_for_too() -> None:
    assert only("iPhone (Ada Moss),,,\n", ADA).like[0].id == b"ada"


def test_counts_add_up() -> None:
    text = "Name\nAda Moss\nAda Moss\nUma Rao\nUma Raoo\nTotal\n"
    result = preview(read_registrations(text), (UMA,), shipped_nicknames())
    counts = {verdict: result.count(verdict) for verdict in Verdict}
    assert counts == {
        Verdict.NEW: 1,
        Verdict.KNOWN: 1,
        Verdict.PROBABLY_SAME: 1,
        Verdict.REPEAT: 1,
        Verdict.NOT_A_PERSON: 2,
    }
    assert len(result.people) == 3


def test_of_two_known_by_one_name_and_address_the_one_from_that_place_is_meant() -> None:
    other = Known(b"two", "Ada Moss", "Mind UK", "ada@x.org")
    assert only("Ada Moss,Mind UK,ada@x.org,\n", ADA, other).known == b"two"
    assert only("Ada Moss,Scope,ada@x.org,\n", ADA, other).known is None

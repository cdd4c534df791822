from facilitator.domain.overdue import action_overdue, answer_overdue

TODAY = "2026-11-05"


def test_an_action_is_late_from_the_day_after_its_date() -> None:
    assert [action_overdue(due, TODAY) for due in ("2026-11-04", TODAY, "")] == [True, False, False]


def test_an_answer_is_late_when_the_promised_day_has_passed() -> None:
    assert answer_overdue("2026-10-01", "2026-11-04", TODAY)
    assert not answer_overdue("2026-01-01", "2026-11-05", TODAY)


def test_an_answer_without_a_promised_day_is_late_after_a_forum_cycle() -> None:
    assert not answer_overdue("2026-10-01", "", TODAY)
    assert answer_overdue("2026-09-30", "", TODAY)


def test_without_dates_nothing_is_late() -> None:
    assert not answer_overdue("", "", TODAY)
    assert not answer_overdue("2026-09-30", "", "")

"""When a promise or an answer is late. Dates are ISO dates, or empty."""

import datetime as dt

CYCLE_DAYS = 35


def action_overdue(due: str, today: str) -> bool:
    """Return whether an action that is still open has passed its date."""
    return bool(due) and due < today


def answer_overdue(said_on: str, next_update_on: str, today: str) -> bool:
    """Return whether an open answer is late: past its promised date, or a forum cycle old without one (R-F4)."""
    if next_update_on:
        return next_update_on < today
    try:
        said, now = dt.date.fromisoformat(said_on), dt.date.fromisoformat(today)
    except ValueError:
        return False
    return (now - said).days > CYCLE_DAYS

"""The one error a rule raises when it says no."""


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """A rule said no; the text is one plain sentence for the person, with what to do next."""

"""The one error a rule raises when it says no."""


class Refused(Exception):
    """A rule said no; the text is one plain sentence for the person, with what to do next."""

"""People and groups: who is known, from where, who belongs to what, and booking lists brought in."""

from ui.panels.people.panel import PeoplePanel

__all__ = ["PeoplePanel"]

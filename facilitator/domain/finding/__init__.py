"""The door's search: from the first letter, whoever is meant first."""

from facilitator.domain.finding.asked import Rank
from facilitator.domain.finding.finder import Findable, Finder
from facilitator.domain.finding.likenesses import Alike, alike
from facilitator.domain.finding.parts import Span
from facilitator.domain.finding.search import Hit, find

__all__ = ["Alike", "Findable", "Finder", "Hit", "Rank", "Span", "alike", "find"]

"""Papers for a meeting: sign-in sheets, table sheets, badges, the evacuation list. One file for each.

They are made of query rows, as outlines; how they are set is the PDF engine's. Nothing here asks a library but
`writing.py`, and that only through queries.
"""

from facilitator.publish.paper.kinds import Paper, PaperKind
from facilitator.publish.paper.writing import letters_of_desks, paper_name, paper_pdf

__all__ = ["Paper", "PaperKind", "letters_of_desks", "paper_name", "paper_pdf"]

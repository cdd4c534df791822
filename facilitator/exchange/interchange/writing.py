"""A meeting document to the bytes of a file: the same document always gives the same bytes."""

import json

from facilitator.exchange.interchange.codec import to_json
from facilitator.exchange.interchange.document import MeetingDocument

FORMAT = "facilitator-meeting"
VERSION = 1


def dump_meeting(document: MeetingDocument) -> bytes:
    """Return a document as UTF-8 JSON with LF line ends, its keys in the order of the schema."""
    body = to_json(document)
    head = {"format": FORMAT, "version": VERSION}
    return (json.dumps(head | dict(body), ensure_ascii=False, indent=1) + "\n").encode()  # type: ignore[arg-type]

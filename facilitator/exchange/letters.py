"""Letters as drafts for a mail program: an `.eml` with documents attached. The program sends nothing itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime

from facilitator.domain.wording import one_line

_KINDS = {
    ".pdf": ("application", "pdf"),
    ".html": ("text", "html"),
    ".txt": ("text", "plain"),
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
}
_UNKNOWN = ("application", "octet-stream")


@dataclass(frozen=True, slots=True)
class Attached:
    """A document that goes with a letter, under the name of its file."""

    name: str
    data: bytes


def letter(subject: str, body: str, attached: Sequence[Attached], at: datetime) -> bytes:
    """Return a letter as the bytes of an `.eml` file that a mail program opens as a draft (`X-Unsent: 1`).

    It is to nobody: whoever sends it chooses. What people typed may stand in the subject, on one line, and in the body.
    """
    message = EmailMessage(policy=policy.SMTP.clone(cte_type="7bit"))
    message["Subject"] = one_line(subject)
    message["Date"] = format_datetime(at.astimezone())
    message["X-Unsent"] = "1"
    message.set_content(body)
    for each in attached:
        _attach(message, each)
    return message.as_bytes()


def _attach(message: EmailMessage, each: Attached) -> None:
    """Attach a document byte by byte: as text, line ends would be made anew and its SHA-256 be another."""
    kind, detail = _KINDS.get(each.name[each.name.rfind(".") :], _UNKNOWN)
    message.add_attachment(each.data, maintype=kind, subtype=detail, filename=one_line(each.name))
    if kind == "text":
        message.get_payload()[-1].set_param("charset", "utf-8")  # type: ignore[index, union-attr]

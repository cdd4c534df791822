"""An outline as a web page: one file, no script, nothing loaded from elsewhere. No sections belong here."""

from facilitator.publish.web.page import web_page

__all__ = ["web_page"]

"""Outlines as PDF/UA-1 and PDF/A-2a in one file.

ReportLab's names stand in `objects.py` alone; no words are chosen here, they all come from the outline.
"""

from facilitator.publish.pdf.writer import BODY_SIZE, pdf_bytes, write_pdf

__all__ = ["BODY_SIZE", "pdf_bytes", "write_pdf"]

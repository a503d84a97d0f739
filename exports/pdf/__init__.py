"""Documents for people to print, sign and keep: tagged PDF (PDF/UA-1), in one language each."""

from exports.pdf.document import render
from exports.pdf.report import Section, section_data, table_document, tables_document

__all__ = ["Section", "render", "section_data", "table_document", "tables_document"]

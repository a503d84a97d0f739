"""The invented programme, put together."""

from desk.data_sets.practice.programme_concerns import CONCERNS
from desk.data_sets.practice.programme_documents import DOCUMENTS
from desk.data_sets.practice.programme_events import ordinary_events
from desk.data_sets.practice.programme_meetings import meetings
from desk.data_sets.practice.programme_special import SPECIAL_EVENTS
from desk.data_sets.programme import ProgrammeWriter
from desk.data_sets.writing import Writer


def write_programme(writer: Writer) -> None:
    """After the members and the executive, whose days and decisions it takes up."""
    programme = ProgrammeWriter(writer)
    for concern in CONCERNS:
        programme.concern(concern)
    names = {slug: (row.name_en, row.name_fr) for slug, row in programme.concerns.items()}
    for event in (*meetings(), *ordinary_events(names), *SPECIAL_EVENTS):
        programme.event(event)
    for document in DOCUMENTS:
        programme.document(document)
    with_report = programme.events["2024-06-14-conference"]
    with_report.report_published_at = writer.now
    writer.write(with_report)

"""What the group is known to have watched, held and been asked for."""

from desk.data_sets.programme import ProgrammeWriter
from desk.data_sets.record.programme_concerns import CONCERNS
from desk.data_sets.record.programme_documents import DOCUMENTS
from desk.data_sets.record.programme_events import AGM_2016, EVENTS
from desk.data_sets.writing import Writer


def write_programme(writer: Writer) -> None:
    """The one report that a source supports is published with its meeting."""
    programme = ProgrammeWriter(writer)
    for concern in CONCERNS:
        programme.concern(concern)
    for event in EVENTS:
        programme.event(event)
    for document in DOCUMENTS:
        programme.document(document)
    meeting = programme.events[AGM_2016]
    meeting.report_published_at = writer.now
    writer.write(meeting)

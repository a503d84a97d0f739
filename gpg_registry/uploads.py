"""How much may be sent at once: judged by its announced length, before any of it is read."""

from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler


class SizeLimit(FileUploadHandler):
    """Refuses a form with files larger than MOST_UPLOADED_BYTES with a 400. First of the upload
    handlers; a body without an announced length reads as empty.
    """

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, Any],
        content_length: int,
        boundary: Any,
        encoding: str | None = None,
    ) -> None:
        if content_length > settings.MOST_UPLOADED_BYTES:
            raise RequestDataTooBig("The form is larger than any that the registry asks for.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The next handler keeps the file."""

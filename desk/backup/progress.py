from types import TracebackType

from django.core.management.base import BaseCommand

WIDTH = 60


class OnTerminal:
    """A line that says which table is at how many rows, where somebody is watching."""

    def __init__(self, command: BaseCommand) -> None:
        self.command = command
        self.watched = command.stderr.isatty()

    def __call__(self, table: str, rows: int) -> None:
        self._write(f"{table} {rows or ''}")

    def __enter__(self) -> "OnTerminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._write("")

    def _write(self, text: str) -> None:
        if self.watched:
            self.command.stderr.write(f"\r{text:{WIDTH}}\r", str, ending="")

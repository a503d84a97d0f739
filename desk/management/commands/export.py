"""One table of the registry into a file. Exit code 1 where it is refused, 2 where the command is
not understood; no file is left half-written."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from desk.exporting import CATALOGUE, UnknownTable, entry_named, formats_of, pieces, refuse_unheeded
from exports.catalogue import Asked
from exports.errors import ExportError, UnknownFormat
from tenure.arguments import iso_day

STANDARD_OUTPUT = "-"
KILOBYTE = 1024


class Command(BaseCommand):
    help = "Write a table into a file. Without a table, the names of all of them."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("table", nargs="?", metavar="TABLE", help="such as fees or journal")
        parser.add_argument("--format", default="csv", help="csv, xlsx, json, pdf or its own")
        parser.add_argument("-o", "--output", metavar="FILE", help="the file, - for the screen")
        parser.add_argument("--on", type=iso_day, metavar="DATE", help="as it was on that day")
        parser.add_argument("--year", type=int, help="the calendar year a fiscal year begins in")
        parser.add_argument("--from", dest="first", type=iso_day, metavar="DATE")
        parser.add_argument("--to", dest="last", type=iso_day, metavar="DATE", help="included")
        parser.add_argument("--which", default="", help="the member's number, the grant's name")
        parser.add_argument("--language", choices=["en", "fr"], default="en")

    def handle(self, **options: Any) -> None:
        with translation.override(options["language"]):
            if not options["table"]:
                self.stdout.write("\n".join(_names()))
                return
            if not options["output"]:
                raise CommandError("Name the file to write with -o.", returncode=2)
            self._export(options)

    def _export(self, options: dict[str, Any]) -> None:
        asked = Asked(**{name: options[name] for name in ("on", "year", "first", "last", "which")})
        try:
            entry = entry_named(options["table"])
            refuse_unheeded(entry, asked, options["format"])
            self._write(pieces(entry, asked, options["format"]), options["output"])
        except (UnknownTable, UnknownFormat) as refusal:
            raise CommandError(str(refusal), returncode=2) from refusal
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages), returncode=1) from refusal
        except (ExportError, OSError) as refusal:
            raise CommandError(str(refusal), returncode=1) from refusal

    def _write(self, file: Iterable[bytes], output: str) -> None:
        if output == STANDARD_OUTPUT:
            for piece in file:
                sys.stdout.buffer.write(piece)
            return
        target = Path(output)
        written = 0
        with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as scratch:
            try:
                for piece in file:
                    written += scratch.write(piece)
                    self._tell(written)
            except BaseException:
                os.unlink(scratch.name)
                raise
        os.replace(scratch.name, target)
        self.stdout.write(f"{target}: {written} bytes")

    def _tell(self, written: int) -> None:
        if self.stderr.isatty():
            self.stderr.write(f"\r{written // KILOBYTE} kB ", str, ending="")


def _names() -> Iterable[str]:
    widest = max(map(len, CATALOGUE))
    for entry in CATALOGUE.values():
        yield f"{entry.name:{widest}}  {entry.question} ({', '.join(formats_of(entry))})"

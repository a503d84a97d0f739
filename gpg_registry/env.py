"""Typed reading of environment variables that reports every mistake at once.

A reader never raises: it notes the problem, returns a stand-in of the right type and goes on, so
that `finish()` can name everything that is wrong in one message. `NAME_FILE` may hold the path of
a file with the value (for secrets handed over as files); giving both is a mistake.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

TRUE_WORDS = ("true", "1", "on")
FALSE_WORDS = ("false", "0", "off")


class ConfigurationError(Exception):
    """What is wrong with the environment, one line and one remedy per variable."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        lines = "\n".join(f"  - {problem}" for problem in self.problems)
        super().__init__(
            f"The registry cannot start with this environment:\n{lines}\n"
            "Every variable is explained in docs/configuration.md."
        )


class Environment:
    def __init__(self, source: Mapping[str, str]) -> None:
        self._source = source
        self.problems: list[str] = []
        self.declared: list[str] = []

    def text(
        self, name: str, default: str = "", *, required: str = "", secret: bool = False
    ) -> str:
        """The value, or `default`. `required` is the remedy printed when the value is missing."""
        value = self._value(name, secret=secret)
        if value == "" and required:
            self.refuse(name, "is missing", required)
        return value or default

    def boolean(self, name: str, default: bool) -> bool:
        value = self._value(name)
        if value == "":
            return default
        if value.lower() in TRUE_WORDS:
            return True
        if value.lower() not in FALSE_WORDS:
            words = ", ".join(TRUE_WORDS + FALSE_WORDS)
            self.refuse(name, f"is {value!r}", f"use one of: {words}")
        return False

    def integer(self, name: str, default: int, *, least: int = 0) -> int:
        value = self._value(name)
        if value == "":
            return default
        if not (value.isascii() and value.isdigit() and int(value) >= least):
            self.refuse(name, f"is {value!r}", f"use a whole number, {least} or more")
            return default
        return int(value)

    def choice(self, name: str, default: str, choices: tuple[str, ...]) -> str:
        value = self._value(name) or default
        if value not in choices:
            self.refuse(name, f"is {value!r}", f"use one of: {', '.join(choices)}")
            return default
        return value

    def words(self, name: str, default: tuple[str, ...] = (), *, required: str = "") -> list[str]:
        """Comma-separated words; blanks around them and empty ones are dropped."""
        value = self._value(name)
        words = [word.strip() for word in value.split(",") if word.strip()]
        if not words and required:
            self.refuse(name, "is missing", required)
        return words or [*default]

    def refuse(self, name: str, fault: str, remedy: str) -> None:
        """Notes a mistake; public for what only the caller can see, such as an unknown engine."""
        self.problems.append(f"{name} {fault}. Remedy: {remedy}.")

    def finish(self) -> None:
        """Raises ConfigurationError when any variable was missing or bad."""
        if self.problems:
            raise ConfigurationError(self.problems)

    def _value(self, name: str, *, secret: bool = False) -> str:
        self.declared.append(name)
        value = self._source.get(name, "").strip()
        path = self._source.get(f"{name}_FILE", "").strip() if secret else ""
        if not path:
            return value
        if value:
            self.refuse(name, f"and {name}_FILE are both set", "keep one of the two")
            return value
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            self.refuse(f"{name}_FILE", f"names {path!r}: {error}", "name a readable text file")
            return ""

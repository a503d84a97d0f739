"""Where the Nu checker of HTML is: a program in Java that npm brings into tools/web."""

import shutil
from pathlib import Path

JAR = Path(__file__).parent / "web" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
REMEDY = "apt-get install default-jre-headless npm, then make tools/web/node_modules"


def find() -> str | None:
    """The path of the program; None when it, or Java, is not installed."""
    return str(JAR) if JAR.exists() and shutil.which("java") else None

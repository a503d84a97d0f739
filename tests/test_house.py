"""The house rules that a machine can read: who imports whom, who may ask about days, and sizes."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

FOUNDATION = {"tenure", "record", "exports"}
APPS = {"members", "executive", "partners", "programme", "funding"}
MAY_IMPORT = {
    "tenure": set(),
    "record": set(),
    "exports": set(),
    "members": FOUNDATION,
    "executive": FOUNDATION | {"members"},
    "partners": FOUNDATION | {"members"},
    "programme": FOUNDATION | {"members", "partners"},
    "funding": FOUNDATION | {"members", "partners"},
    "opendata": FOUNDATION | APPS,
    "pages": FOUNDATION | APPS | {"opendata"},
    "desk": FOUNDATION | APPS | {"opendata"},
    "gpg_registry": {"pages", "desk", "opendata"} | APPS,
}
LAYERS = [
    {"rules", "validators"},
    {"models", "querysets"},
    {"actions", "lists", "guards"},
    {"forms", "exports", "public_tables", "classification", "pictures"},
    {"admin", "views", "management", "apps", "middleware"},
    {"urls"},
]
RANK = {module: rank for rank, layer in enumerate(LAYERS) for module in layer}
LONGEST_FILE, LONGEST_FUNCTION, LONGEST_TEMPLATE = 300, 40, 100
CALENDAR = re.compile(
    r"\b(date|datetime)\.today\(|\.now\(\)\.date\(|\blocaldate\(|"
    r"\b(since|until)__(lt|lte|gt|gte|range|isnull)\b|__(since|until)__"
)


def sources(*packages: str) -> list[Path]:
    found = [path for package in packages for path in sorted((ROOT / package).rglob("*.py"))]
    return [path for path in found if "migrations" not in path.parts]


ALL = sources(*MAY_IMPORT)


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{relative(path)} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_every_package_of_the_house_is_in_the_table():
    found = {path.parent.name for path in ROOT.glob("*/apps.py")} | {"gpg_registry"}
    assert found == set(MAY_IMPORT)


@pytest.mark.parametrize("path", ALL, ids=relative)
def test_packages_import_only_what_the_table_allows(path):
    package = path.relative_to(ROOT).parts[0]
    used = {name.split(".")[0] for name in imports(path)} & set(MAY_IMPORT)
    assert used - {package} <= MAY_IMPORT[package]


def test_open_data_reaches_packages_through_their_exports_only():
    names = {name for path in sources("opendata") for name in imports(path)}
    reached = {name for name in names if name.split(".")[0] in APPS}
    assert {name.split(".")[1] for name in reached} <= {"exports"}


def test_wiring_reaches_packages_through_their_urls_only():
    names = {name for path in sources("gpg_registry") for name in imports(path)}
    reached = {name for name in names if name.split(".")[0] in MAY_IMPORT}
    own = {name for name in reached if name.startswith("gpg_registry.")}
    assert {name.split(".")[1] for name in reached - own} <= {"urls"}


@pytest.mark.parametrize("path", sources("members"), ids=relative)
def test_layers_inside_a_package_point_downwards(path):
    package, *rest = path.relative_to(ROOT).with_suffix("").parts
    rank = RANK.get(rest[0])
    if rank is None:
        return
    for name in imports(path):
        first, *inner = name.split(".")
        if first == package and inner and inner[0] in RANK:
            assert RANK[inner[0]] <= rank, f"{relative(path)} imports {name} from a layer above"


@pytest.mark.parametrize("path", [p for p in ALL if "tenure" not in p.parts], ids=relative)
def test_only_tenure_compares_days_or_asks_what_today_is(path):
    assert not CALENDAR.search(path.read_text(encoding="utf-8"))


A_DAY = re.compile(r"(?:^|[._])(?:since|until|on|day|as_of|last_day|today\(\)|dissolved|opened)$")


@pytest.mark.parametrize("path", [p for p in ALL if "tenure" not in p.parts], ids=relative)
def test_days_are_put_in_order_by_tenure_only(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Compare):
            ordering = any(isinstance(op, (ast.Lt, ast.LtE, ast.Gt, ast.GtE)) for op in node.ops)
            sides = [ast.unparse(side) for side in (node.left, *node.comparators)]
            days = [side for side in sides if A_DAY.search(side)]
            assert not (ordering and days), f"{relative(path)}:{node.lineno} compares {days}"


@pytest.mark.parametrize("path", ALL, ids=relative)
def test_files_and_functions_stay_readable(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, f"{relative(path)}:{node.name}"


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.html")), ids=relative)
def test_templates_stay_readable(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_TEMPLATE


def test_only_the_migration_signals_are_connected():
    receivers = re.compile(r"(\w+)\.connect\(|@receiver\((\w+)")
    connected = {
        name
        for path in ALL
        for match in receivers.findall(path.read_text(encoding="utf-8"))
        for name in match
        if name
    }
    assert connected <= {"pre_migrate", "post_migrate"}


def test_models_save_without_side_effects():
    for path in ALL:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for model in (node for node in tree.body if isinstance(node, ast.ClassDef)):
            bases = {ast.unparse(base) for base in model.bases}
            if bases & {"models.Model", "Tenure", "Sourced", "Publishable"}:
                methods = {node.name for node in model.body if isinstance(node, ast.FunctionDef)}
                assert not methods & {"save", "delete"}, f"{relative(path)}: {model.name}"

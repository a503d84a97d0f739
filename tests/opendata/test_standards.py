"""What describes the data is true: tried by the tools of the standards themselves."""

import json
from collections.abc import Iterator
from pathlib import Path

import frictionless
import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.generation import GenerationMode

from exports import FORMATS
from gpg_registry.wsgi import application
from members.models import Group
from opendata import catalogue
from opendata.actions import publish_edition
from tests.opendata.test_tables import body, read
from tests.pages.scene import Scene

EXAMPLES_AN_OPERATION = 4
SAMPLE = (
    r"/(memberships|events|funding_by_year|parties|popolo|datapackage|openapi|problem"
    r"|editions|editions/\{number\})\."
)
"""A table of dated rows, one of days, one of figures, one of no time, and every other kind."""


@pytest.fixture
def connection_kept() -> Iterator[None]:
    """A served request ends by closing its connection, and with it the test's transaction."""
    ends = (request_started, request_finished)
    for each in ends:
        each.disconnect(close_old_connections)
    yield
    for each in ends:
        each.connect(close_old_connections)


def saved_package(client: Client, folder: Path) -> Path:
    """The package with every file in it, beside it."""
    package = read(client, "/data/datapackage.json")
    for resource in package["resources"]:
        name = resource["path"].rpartition("/")[2]
        assert resource["path"] == f"http://testserver/data/{name}"
        (folder / name).write_bytes(body(client.get(f"/data/{name}")))
        resource["path"] = name
    saved = folder / "datapackage.json"
    saved.write_text(json.dumps(package), encoding="utf-8")
    return saved


def test_the_data_package_is_valid_and_so_is_every_file_in_it(
    client: Client, the_scene: Scene, tmp_path: Path
) -> None:
    report = frictionless.validate(str(saved_package(client, tmp_path)))
    assert report.valid, report.flatten(["type", "rowNumber", "fieldName", "message"])[:5]
    assert len(report.tasks) == len(catalogue.tables())


def test_the_tables_of_the_package_tell_how_they_belong_together(
    client: Client, the_scene: Scene
) -> None:
    package = read(client, "/data/datapackage.json")
    told = {each["name"]: each["schema"].get("foreignKeys", []) for each in package["resources"]}
    assert told["mandates"] == [
        {
            "fields": ["parliamentarian"],
            "reference": {"resource": "parliamentarians", "fields": ["parliamentarian"]},
        },
        {"fields": ["chamber"], "reference": {"resource": "chambers", "fields": ["chamber"]}},
    ]
    assert {
        "fields": ["document", "number"],
        "reference": {"resource": "recommendations", "fields": ["document", "number"]},
    } in told["responses"]
    assert told["parties"][0]["reference"]["resource"] == ""
    many = {"hosts", "host_organisations", "concerns", "author_organisations"}
    assert not any(many & set(link["fields"]) for links in told.values() for link in links)


def test_facts_from_others_lists_are_under_no_licence_of_the_registry(
    client: Client, the_scene: Scene
) -> None:
    Group.objects.update(licence_url="https://licence.example/")
    package = read(client, "/data/datapackage.json")
    assert "licenses" not in package
    licensed = {each["name"]: each.get("licenses") for each in package["resources"]}
    ours = [{"title": "Invented licence", "path": "https://licence.example/"}]
    assert licensed["memberships"] == ours
    assert licensed["mandates"] is licensed["affiliations"] is None


def test_a_row_that_belongs_nowhere_would_be_found(
    client: Client, the_scene: Scene, tmp_path: Path
) -> None:
    package = saved_package(client, tmp_path)
    people = tmp_path / "parliamentarians.csv"
    header, *rows = people.read_text(encoding="utf-8").splitlines(keepends=True)
    people.write_text("".join([header, *rows[1:]]), encoding="utf-8")
    report = frictionless.validate(str(package))
    assert "foreign-key" in {kind for (kind,) in report.flatten(["type"])}


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_the_openapi_document_is_true(
    the_scene: Scene, connection_kept: None, mode: GenerationMode
) -> None:
    publish_edition(by=None)
    schema = schemathesis.openapi.from_wsgi("/data/openapi.json", application)
    tried = []
    for result in schema.include(path_regex=SAMPLE).get_all_operations():
        operation = result.ok()

        @settings(
            max_examples=EXAMPLES_AN_OPERATION,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
            database=None,
            derandomize=True,
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def holds(case: schemathesis.Case) -> None:
            case.call_and_validate()

        holds()
        tried.append(operation.path)
    assert len(tried) == 4 * len(FORMATS) + len(("popolo", "datapackage", "openapi")) + 6 + 4

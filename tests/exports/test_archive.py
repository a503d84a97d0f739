"""Several files in one download."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from exports.archive import archive
from exports.responses import archive_response


def test_the_files_come_back_as_they_went_in():
    files = [("a.txt", b"one"), ("dû/b.pdf", b"%PDF")]
    with ZipFile(BytesIO(archive(files))) as found:
        assert [(name, found.read(name)) for name in found.namelist()] == files


def test_the_same_files_give_the_same_bytes():
    assert archive([("a", b"1")]) == archive(iter([("a", b"1")]))


@pytest.mark.parametrize("names", [("a", "a"), ("/a",), ("../a",), ("b/../../a",), ("c:\\a",)])
def test_no_name_leads_out_of_the_folder_or_comes_twice(names):
    with pytest.raises(ValueError, match="no file can be called"):
        archive((name, b"") for name in names)


def test_the_download_has_a_name_for_everyone():
    response = archive_response(b"PK", "Lettres à envoyer", "letters")
    assert response["Content-Type"] == "application/zip"
    assert 'filename="Lettres-a-envoyer.zip"' in response["Content-Disposition"]
    assert response["X-Content-Type-Options"] == "nosniff"

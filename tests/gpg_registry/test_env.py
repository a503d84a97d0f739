from pathlib import Path

import pytest

from gpg_registry.env import ConfigurationError, Environment


def reading(**source: str) -> Environment:
    return Environment(source)


def problems(environment: Environment) -> str:
    with pytest.raises(ConfigurationError) as caught:
        environment.finish()
    return "\n".join(caught.value.problems)


def test_unset_and_blank_values_give_the_default() -> None:
    environment = reading(NAME="  ")
    assert environment.text("NAME", "calm") == "calm"
    assert environment.boolean("NAME", True) is True
    assert environment.integer("NAME", 7) == 7
    assert environment.choice("NAME", "a", ("a", "b")) == "a"
    assert environment.words("NAME", ("x",)) == ["x"]
    environment.finish()


@pytest.mark.parametrize(
    ("word", "meaning"),
    [("true", True), ("1", True), ("ON", True), ("false", False), ("0", False), ("Off", False)],
)
def test_booleans_are_the_listed_words(word: str, meaning: bool) -> None:
    environment = reading(FLAG=word)
    assert environment.boolean("FLAG", not meaning) is meaning
    environment.finish()


@pytest.mark.parametrize("word", ["yes", "oui", "2", "tru"])
def test_any_other_word_is_refused_with_the_list(word: str) -> None:
    environment = reading(FLAG=word)
    environment.boolean("FLAG", False)
    assert problems(environment) == (
        f"FLAG is {word!r}. Remedy: use one of: true, 1, on, false, 0, off."
    )


@pytest.mark.parametrize("number", ["-1", "1.5", "ten", "²", "0"])
def test_integers_are_whole_and_not_below_the_least(number: str) -> None:
    environment = reading(COUNT=number)
    assert environment.integer("COUNT", 7, least=1) == 7
    assert "use a whole number, 1 or more" in problems(environment)


def test_a_good_integer_choice_and_list_are_read() -> None:
    environment = reading(COUNT="12", LEVEL="b", HOSTS=" one.example ,, two.example ")
    assert environment.integer("COUNT", 7) == 12
    assert environment.choice("LEVEL", "a", ("a", "b")) == "b"
    assert environment.words("HOSTS") == ["one.example", "two.example"]
    environment.finish()


def test_an_unknown_choice_is_refused_with_the_list() -> None:
    environment = reading(LEVEL="loud")
    assert environment.choice("LEVEL", "a", ("a", "b")) == "a"
    assert problems(environment) == "LEVEL is 'loud'. Remedy: use one of: a, b."


def test_every_problem_is_told_at_once_with_its_remedy() -> None:
    environment = reading(FLAG="maybe")
    environment.text("KEY", required="make one up")
    environment.words("HOSTS", required="name them")
    environment.boolean("FLAG", False)
    told = problems(environment).splitlines()
    assert told[:2] == [
        "KEY is missing. Remedy: make one up.",
        "HOSTS is missing. Remedy: name them.",
    ]
    assert told[2].startswith("FLAG is 'maybe'.")


def test_the_message_holds_every_problem_and_where_to_read_more() -> None:
    message = str(ConfigurationError(["ONE is missing.", "TWO is odd."]))
    assert "ONE is missing." in message
    assert "TWO is odd." in message
    assert "docs/configuration.md" in message


def test_a_secret_may_come_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.write_text("hush\n", encoding="utf-8")
    environment = reading(KEY_FILE=str(path))
    assert environment.text("KEY", secret=True, required="set it") == "hush"
    environment.finish()


def test_only_secrets_look_for_a_file(tmp_path: Path) -> None:
    assert reading(NAME_FILE=str(tmp_path)).text("NAME", "calm") == "calm"


def test_a_value_and_a_file_together_are_refused(tmp_path: Path) -> None:
    environment = reading(KEY="hush", KEY_FILE=str(tmp_path / "key"))
    environment.text("KEY", secret=True)
    assert "KEY and KEY_FILE are both set" in problems(environment)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_an_unreadable_file_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "key"
    if content is not None:
        path.write_bytes(content)
    environment = reading(KEY_FILE=str(path))
    environment.text("KEY", secret=True)
    assert "KEY_FILE names" in problems(environment)
    assert "name a readable text file" in problems(environment)

"""Invented statements about single people. Their sources are invented as well, and say so."""

BULLETIN_3 = "The Early Warning, bulletin 3 (invented for practice)"
BULLETIN_9 = "The Early Warning, bulletin 9 (invented for practice)"
MEMOIR = "“A Seat by the Window”, a memoir (invented for practice)"

PELLBROOK_SAID = (
    {
        "topic": "origins",
        "since": "1995-05-17",
        "until": "1995-05-18",
        "text_en": "Named first among those who founded the group.",
        "text_fr": "Nommé en premier parmi les personnes qui ont fondé le groupe.",
        "source": BULLETIN_3,
    },
    {
        "topic": "executive",
        "since": "1995-05-17",
        "until": "2000-05-24",
        "until_precision": "month",
        "text_en": "Chaired the group for its first five years.",
        "text_fr": "A présidé le groupe pendant ses cinq premières années.",
        "source": BULLETIN_3,
        "dispute_en": "A memoir says that the first Chair left after four years.",
        "dispute_fr": "Selon des mémoires, la première présidence n’a duré que quatre ans.",
        "dispute_source": MEMOIR,
    },
)

CLOCHEPIN_LANDE_SAID = (
    {
        "topic": "executive",
        "since": "2013-01-01",
        "until": "2014-01-01",
        "since_precision": "year",
        "until_precision": "year",
        "text_en": "Named as Vice-Chair in the year’s report.",
        "text_fr": "Nommé à la vice-présidence dans le rapport de l’année.",
        "source": BULLETIN_9,
    },
)

ISARROW_SAID = (
    {
        "topic": "executive",
        "since": "2020-10-15",
        "until": "2020-10-16",
        "since_precision": "attested",
        "until_precision": "unknown",
        "text_en": "Named as Chair at the opening of the exhibition “Listening Early”.",
        "text_fr": "La présidence lui est attribuée à l’ouverture de l’exposition « Tendre "
        "l’oreille ».",
        "source": "Programme of the exhibition (invented for practice)",
    },
)

TALLOWBY_SAID = (
    {
        "topic": "membership",
        "since": "2016-02-19",
        "until": "2016-02-20",
        "text_en": "The group observed a minute of silence in her memory.",
        "text_fr": "Le groupe a observé une minute de silence à sa mémoire.",
        "source": "Minutes of the general meeting of 2016-05-20 (invented for practice)",
    },
)

OVERMARCH_SAID = (
    {
        "topic": "executive",
        "since": "1995-05-17",
        "until": "1995-05-18",
        "since_precision": "attested",
        "until_precision": "unknown",
        "text_en": "Named as Vice-Chair on the day the group was founded.",
        "text_fr": "Nommée à la vice-présidence le jour de la fondation du groupe.",
        "source": BULLETIN_3,
    },
)

"""Invented people to whom something happened: one story for each thing the registry can show."""

from desk.data_sets.facts import Person
from desk.data_sets.practice.country import ALMANAC, INVENTED
from desk.data_sets.practice.people import (
    belonging,
    belongings,
    council_seat,
    fields,
    founder,
    official,
    participating,
    seats,
)
from desk.data_sets.practice.sayings import (
    CLOCHEPIN_LANDE_SAID,
    ISARROW_SAID,
    OVERMARCH_SAID,
    PELLBROOK_SAID,
    TALLOWBY_SAID,
)

PELLBROOK = Person(
    fields=fields(
        "Corwin",
        "Pellbrook",
        "m",
        suffix="Jr.",
        slug="corwin-pellbrook-jr",
        honorific_en="Hon.",
        honorific_fr="L’hon.",
        assistant_name="Pim Ferrule",
        assistant_email="pim.ferrule@parliament.example",
        salutation_en="Dear Mr. Pellbrook",
        salutation_fr="Monsieur le Délégué",
    ),
    seats=seats("Heron Bend", (18, 19, 20, 21, 22, 23, 24, 25)),
    belongings=belongings("old-mill", "1992-11-16", None),
    ties=[founder()],
    statements=PELLBROOK_SAID,
)

CHANGED_CHAMBER = Person(
    fields=fields(
        "Évariste",
        "Clochepin-Lande",
        "m",
        honorific_en="Hon.",
        honorific_fr="L’hon.",
        senate_key="Clochepin-Lande, Évariste",
    ),
    seats=[
        *seats(
            "Lower Quill",
            (18, 19, 20, 21, 22, 23),
            until="2015-09-01",
            end_reason="appointed_to_senate",
        ),
        council_seat("LC", "2015-09-01", "2031-02-27"),
    ],
    belongings=[
        belonging("harbour", "1992-11-16", "2015-09-01", end_reason="left"),
        belonging("provincial-circle", "2015-09-01", start_reason="joined"),
    ],
    ties=[founder()],
    statements=CLOCHEPIN_LANDE_SAID,
)

ONE_NAME = Person(
    fields=fields("", "Isarrow", "", senate_key="Isarrow", post_nominal="O.C.V."),
    seats=[
        council_seat(
            "FI",
            "2012-04-02",
            "2034-10-09",
            constituency_en="Outer Skerries",
            constituency_fr="Écueils-du-Large",
        )
    ],
    belongings=[
        belonging("provincial-circle", "2012-04-02", "2017-06-01", end_reason="left"),
        belonging(
            "open-bench", "2017-06-01", "2023-02-01", start_reason="formed", end_reason="left"
        ),
    ],
    ties=[
        participating("2013-02-13", "2018-05-21", end_reason="changed_kind"),
        official("2018-05-21"),
    ],
    statements=ISARROW_SAID,
)

CROSSED_TWICE_IN_A_DAY = Person(
    fields=fields("Séraphine", "d’Aubépine", "f"),
    seats=seats("Kelpstrand", (23, 24, 25)),
    belongings=[belonging("lantern", "2012-10-15")],  # until the executive's history crosses her
    ties=[official("2014-05-28")],
)

DISPUTED_FIRST_DAY = Person(
    fields=fields("Joris", "van der Meerel", "m", do_not_contact=True, notes="Away until spring."),
    seats=seats("Barley Cross", (22, 23, 24, 25)),
    belongings=belongings("meadow", "2008-05-12", None),
    ties=[
        official(
            "2010-05-26",
            dispute_en="A newsletter of 2012 gives 2009 as the year of admission.",
            dispute_fr="Selon un bulletin de 2012, son adhésion remonte à 2009.",
            dispute_source="The Early Warning, bulletin 7 (invented for practice)",
        )
    ],
)

NAMESAKE_OF_LOONSONG = Person(
    fields=fields("Perrin", "Larkhollow", "m", slug="perrin-larkhollow-loonsong"),
    seats=seats("Loonsong", (24, 25)),
    belongings=belongings("lantern", "2017-04-03", None),
    ties=[official("2019-05-26")],
)

NAMESAKE_OF_FOGBELL = Person(
    fields=fields("Perrin", "Larkhollow", "f", slug="perrin-larkhollow-fogbell"),
    seats=seats("Fogbell", (24, 25)),
    belongings=belongings("harbour", "2017-04-03", None),
    ties=[participating("2018-11-22")],
)

CHANGED_NAME = Person(
    fields=fields("Ottoline", "Brindlecote-Marr", "f"),
    seats=seats("Swanlock", (23, 24, 25)),
    belongings=belongings("meadow", "2012-10-15", None),
    ties=[participating("2014-10-12")],
    other_names=[
        {
            "given_name": "Ottoline",
            "family_name": "Brindlecote",
            "since": "2012-10-15",
            "until": "2018-09-01",
            "since_precision": "attested",
            "until_precision": "month",
            "source": ALMANAC,
        }
    ],
)

CAME_BACK = Person(
    fields=fields("Thibert", "O’Corrigale", "m"),
    seats=[
        *seats("Cloudgate", (22,), end_reason="defeated"),
        {
            **seats("Cloudgate", (24,), end_reason="re_elected")[0],
            "since": "2018-06-04",
            "start_reason": "by_election",
        },
        *seats("Cloudgate", (25,)),
    ],
    belongings=[
        belonging("harbour", "2008-05-12", "2012-10-15"),
        belonging("harbour", "2018-06-04"),
    ],
    ties=[
        participating("2009-02-12", "2012-10-15"),
        participating("2019-02-17"),
    ],
)

KNOWN_ONLY_SO_FAR = Person(
    fields=fields("Gudrun", "Ljósvang"),
    seats=seats("Sandglass", (25,)),
    belongings=[belonging("lantern", "2022-03-01", since_precision="attested")],
    ties=[
        participating("2023-01-01", agreed_to_be_listed="2023-03-15", since_precision="year"),
    ],
)

DIED = Person(
    fields=fields("Honorine", "Tallowby", "f", died_on="2016-02-19"),
    seats=seats("Haymow", (22, 23), until="2016-02-20", end_reason="died"),
    belongings=[belonging("meadow", "2008-05-12", "2016-02-20", end_reason="died")],
    ties=[official("2009-05-21", "2016-02-20", end_reason="died")],
    statements=TALLOWBY_SAID,
)

EXPELLED = Person(
    fields=fields("Ulric", "Whindlemac", ""),
    seats=seats("Firefly", (23, 24), end_reason="defeated"),
    belongings=[belonging("lantern", "2012-10-15", "2020-11-03", end_reason="expelled")],
    ties=[
        official("2015-05-24", "2018-05-22", end_reason="not_renewed"),
        official("2020-05-22", "2021-10-18"),
    ],
)

END_NOT_KNOWN = Person(
    fields=fields("Bram", "Quenton-Éole", ""),
    seats=seats("Coracle", (21,), end_reason="did_not_stand"),
    belongings=[
        belonging("lantern", "2004-11-08", "2007-05-21", end_reason="", until_precision="unknown")
    ],
    ties=[
        official(
            "2006-05-17",
            "2007-05-21",
            since_precision="attested",
            until_precision="unknown",
            end_reason="",
        )
    ],
)

RESIGNED = Person(
    fields=fields("Noor", "Éverard-Lune", "f"),
    seats=seats("Granary", (22, 23), until="2014-07-01", end_reason="resigned"),
    belongings=belongings("orchard", "2008-05-12", "2014-07-01"),
    ties=[participating("2010-06-05", "2013-06-11", end_reason="resigned")],
)

SEAT_VOIDED = Person(
    fields=fields("Cosimo", "Ñandrel", "m"),
    seats=[
        {
            **seats("Quiet Sound", (23,), until="2013-12-21", end_reason="election_voided")[0],
            "since": "2013-11-18",
            "start_reason": "by_election",
        }
    ],
    belongings=[belonging("meadow", "2013-11-18", "2013-12-21")],
)

DISPUTED_GROUP = Person(
    fields=fields("Sabine", "de La Bruyandière", "f", senate_key="de La Bruyandière, Sabine"),
    seats=[council_seat("AM", "2001-03-12", "2019-08-30")],
    belongings=[
        belonging(
            "provincial-circle",
            "2004-11-08",
            "2019-08-30",
            since_precision="attested",
            dispute_en="The Council’s own list of 2018 places her on the Open Bench.",
            dispute_fr="La liste du Conseil de 2018 l’inscrit au Banc ouvert.",
            dispute_source=f"List of the Council, March 2018. {INVENTED}",
        )
    ],
    ties=[official("2006-05-17", "2019-08-30")],
)

NAMED_IN_A_SOURCE_ONLY = Person(
    fields=fields("Dulcibel", "Overmarch-Thé", "f"),
    seats=seats("Quiet Sound", (18,), end_reason="defeated"),
    belongings=belongings("harbour", "1992-11-16", "1996-11-18"),
    statements=OVERMARCH_SAID,
)

UNTIED_COUNCILLOR = Person(
    fields=fields("Hilaire", "Doucebrise-Kerne", "", senate_key="Doucebrise-Kerne, Hilaire"),
    seats=[council_seat("WD", "2019-11-12", "2036-04-18")],
    belongings=[belonging("open-bench", "2019-11-12")],
)

STORIES = (
    PELLBROOK,
    CHANGED_CHAMBER,
    ONE_NAME,
    CROSSED_TWICE_IN_A_DAY,
    DISPUTED_FIRST_DAY,
    NAMESAKE_OF_LOONSONG,
    NAMESAKE_OF_FOGBELL,
    CHANGED_NAME,
    CAME_BACK,
    KNOWN_ONLY_SO_FAR,
    DIED,
    EXPELLED,
    END_NOT_KNOWN,
    RESIGNED,
    SEAT_VOIDED,
    DISPUTED_GROUP,
    NAMED_IN_A_SOURCE_ONLY,
    UNTIED_COUNCILLOR,
)

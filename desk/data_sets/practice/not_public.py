"""Invented people who are for staff only: not published yet, not ratified yet, or listed no more
because they withdrew their agreement."""

from desk.data_sets.practice.people import delegate

NOT_PUBLISHED = (
    ("Yseult", "Tallowmere", "", "Long Furrow", "meadow", (25,), "2022-10-16"),
    ("Barnaby", "Harrowmint", "", "Printers’ Row", "harbour", (25,), "2023-10-12"),
    ("Ambrosine", "Zephyrson", "f", "Dustdevil", "lantern", (25,), "2025-02-10"),
    ("Ember", "Ronceblanche", "", "Anchor’s Rest", "meadow", (21, 22), "2006-06-02", "defeated"),
)

AWAITING_RATIFICATION = (
    ("Célestin", "Clairefontenelle", "m", "Mossbank Springs", "", (24, 25), "2025-05-27"),
    ("Florimond", "Dunmallow", "", "Wild Honey", "meadow", (24, 25), "2025-06-07"),
    ("Osric", "Wrenfeld", "m", "Lantern Isle", "lantern", (25,), "2025-09-18"),
)

AGREEMENT_WITHDRAWN = (
    ("Thessaly", "Beechworthy", "f", "Wolf’s Ladder", "lantern", (23,), "2013-10-16", "defeated"),
    ("Griselda", "Pierredouce", "f", "Windrow Plains", "harbour", (23,), "2013-02-13", ""),
    ("Andrea", "Thornquay", "", "Printers’ Row", "old-mill", (21, 22), "2006-06-02", "defeated"),
)

NOT_PUBLIC = (
    *(
        delegate(line, kind="participating", agreed_to_be_listed=None, published=False)
        for line in NOT_PUBLISHED
    ),
    *(
        delegate(
            line,
            kind="official",
            awaiting_ratification=True,
            ratified_on=None,
            decided_by="",
            mover="",
            seconder="",
            source="Letter to the secretariat (invented for practice)",
        )
        for line in AWAITING_RATIFICATION
    ),
    *(
        delegate(line, kind="participating", agreement_withdrawn="2024-06-03")
        for line in AGREEMENT_WITHDRAWN
    ),
)

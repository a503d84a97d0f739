"""Invented books: taken over on 1 April 2023, two years closed, a third not yet, a fourth running.

What a treasurer meets happens once at least: part payments and payments ahead, one cheque for
several members, a cheque that bounces, a remission, a refund, a slip put right, a write-off, a
grant in instalments, help in kind, a bank statement with something still on its way.
"""

from desk.data_sets.money import MoneyWriter
from desk.data_sets.practice.money_grants import BULLETIN_GRANT, GRANTS, ROOM, SWITCHBOARD
from desk.data_sets.writing import Writer

EVENTS, TRAVEL, TRANSLATION, SECRETARIAT, CHARGES = "5000", "5010", "5020", "5030", "5100"
CASH = "cash"

HOUSE_REGULARS = (
    "corwin-pellbrook-jr",
    "odalys-fernwhistle",
    "robin-brumardeau",
    "lorcan-mapleshaw",
    "ottilie-boisfleurant",
    "corwin-tournebroche",
)
SENATE_REGULARS = ("evariste-clochepin-lande", "solveig-aubepinard", "bertram-kestrelby")
NEWCOMERS = ("evariste-gatebourse", "brunhilde-eclairvaux", "anselme-fontembrune")


def write_money(writer: Writer) -> None:
    money = MoneyWriter(writer)
    _rates(money)
    for grant in GRANTS:
        money.grant(grant)
    _adoption(money)
    _year_2023(money)
    _year_2024(money)
    _year_2025(money)
    _year_2026(money)


def _rates(money: MoneyWriter) -> None:
    money.rate(amount_cents=30_00, first_fiscal_year=2015, decided_by="2014-05-28-agm/4")
    money.rate(amount_cents=45_00, first_fiscal_year=2024, decided_by="2023-05-25-agm/4")


def _adoption(money: MoneyWriter) -> None:
    """The books before are on paper; what was at the bank and what was owed is taken over."""
    money.open_books(
        "2023-04-01", 812_40, corwin_frostmantle=30_00, ulric_whindlemac=60_00, isarrow=30_00
    )


def _year_2023(money: MoneyWriter) -> None:
    money.fees(2023, "2023-05-29")
    cheques = [
        money.pays("2023-06-05", 30_00, slug, cheque=f"{118 + place}")
        for place, slug in enumerate(HOUSE_REGULARS)
    ]
    together = money.pays("2023-06-06", 30_00, *SENATE_REGULARS, cheque="2041")
    money.deposit("2023-06-08", "23-1", *cheques, together)
    money.receives("2023-06-30", BULLETIN_GRANT, 1_500_00)
    money.spends("2023-07-14", 640_25, SECRETARIAT, "Printing of the bulletin", BULLETIN_GRANT)
    money.pays("2023-09-11", 60_00, "isarrow", method="transfer")
    money.pays("2023-09-12", 15_00, "maelle-orrisroot", method="transfer")
    bad = money.pays("2023-09-14", 30_00, "thibert-nandurelli", cheque="77")
    money.deposit("2023-09-15", "23-2", bad)
    money.bounces("2023-09-21", bad, 7_50)
    money.receives_in_kind(
        "2023-10-12", ROOM, 900_00, "A hall and its staff for an evening", "2023-10-12-launch"
    )
    money.spends("2023-10-16", 318_90, EVENTS, "Refreshments", event="2023-10-12-launch")
    money.pays_owed("2023-11-02", "thibert-nandurelli", "sasha-riveseche")
    money.remits("2023-11-20", "seraphine-daubepine", 2023, reason="On leave for the year")
    money.writes_off("2023-12-04", "ulric-whindlemac")
    money.receives("2024-01-31", BULLETIN_GRANT, 1_500_00, late=12)
    money.spends(
        "2024-02-19", 411_00, TRANSLATION, "Interpretation", BULLETIN_GRANT, "2024-02-14-briefing"
    )
    money.reconciles("2024-03-31")
    money.closes("2024-03-31", 45)


def _year_2024(money: MoneyWriter) -> None:
    money.fees(2024, "2024-05-27")
    cheques = [
        money.pays("2024-06-03", 45_00, slug, cheque=f"{203 + place}")
        for place, slug in enumerate(HOUSE_REGULARS)
    ]
    coins = money.pays("2024-06-04", 45_00, "evariste-gatebourse", method=CASH)
    money.deposit("2024-06-06", "24-1", *cheques, coins)
    wrong = money.pays("2024-06-12", 54_00, "solveig-aubepinard", method="transfer")
    money.reverses("2024-06-17", wrong, "Amount mistyped")
    money.pays("2024-06-12", 45_00, "solveig-aubepinard", method="transfer", late=5)
    money.pays("2024-06-20", 90_00, "bertram-kestrelby", method="transfer")
    money.pays_owed("2024-07-02", "evariste-clochepin-lande", "isarrow", "sasha-riveseche")
    money.receives("2024-06-28", BULLETIN_GRANT, 1_500_00)
    money.spends("2024-06-20", 1_120_00, EVENTS, "Conference hall", event="2024-06-14-conference")
    money.spends(
        "2024-06-24", 388_15, TRAVEL, "Train fares of two speakers", event="2024-06-14-conference"
    )
    money.receives_income("2024-06-14", 240_00, "Tickets to the conference dinner")
    money.pays("2024-09-10", 20_00, "maelle-orrisroot", method="transfer")
    money.spends("2024-09-30", 702_60, SECRETARIAT, "Printing of the bulletin", BULLETIN_GRANT)
    money.pays("2024-10-08", 100_00, "perrin-larkhollow-loonsong", method="transfer")
    money.refunds("2024-10-21", "perrin-larkhollow-loonsong", 25_00, "9")
    money.receives_in_kind("2024-11-20", ROOM, 350_00, "Seats on the ferry", "2024-11-20-visit")
    money.remits("2025-01-14", "isaure-quarrendene", 2024, amount_cents=20_00)
    money.pays_owed("2025-01-20", "brunhilde-eclairvaux", "anselme-fontembrune")
    money.receives("2025-02-03", SWITCHBOARD, 4_000_00, late=9)
    money.reconciles("2025-03-31")
    money.closes("2025-03-31", 62)


def _year_2025(money: MoneyWriter) -> None:
    money.spends(
        "2025-04-11", 950_00, EVENTS, "Hire of the signal room", SWITCHBOARD, "2025-04-09-briefing"
    )
    money.fees(2025, "2025-05-26")
    cheques = [
        money.pays("2025-06-09", 45_00, slug, cheque=f"{311 + place}")
        for place, slug in enumerate(HOUSE_REGULARS[:-1])
    ]
    together = money.pays("2025-06-10", 45_00, *NEWCOMERS, cheque="2077")
    money.deposit("2025-06-12", "25-1", *cheques, together)
    money.pays_owed(
        "2025-06-16", "evariste-clochepin-lande", "solveig-aubepinard", "sasha-riveseche"
    )
    money.spends(
        "2025-06-18", 275_40, TRANSLATION, "Interpretation", SWITCHBOARD, "2025-06-12-panel"
    )
    money.spends("2025-09-18", 84_00, EVENTS, "Tea", event="2025-09-17-meeting")
    money.receives("2025-10-01", SWITCHBOARD, 4_000_00)
    money.receives_in_kind("2025-11-02", ROOM, 260_00, "Two hundred lanterns", "2025-11-02-vigil")
    money.pays("2025-11-12", 25_00, "maelle-orrisroot", method="transfer")
    money.spends("2025-12-01", 12_00, CHARGES, "Account fee for the year")
    money.spends(
        "2026-02-16", 1_460_00, TRAVEL, "Ferry and lodging", SWITCHBOARD, "2026-02-11-visit"
    )
    late = money.spends("2026-03-30", 215_00, SECRETARIAT, "Web address and hosting")
    money.reconciles("2026-03-31", leaving=[late])


def _year_2026(money: MoneyWriter) -> None:
    money.fees(2026, "2026-05-25")
    money.pays_owed("2026-06-04", *HOUSE_REGULARS[:3], "solveig-aubepinard", *NEWCOMERS[:2])
    money.pays("2026-06-09", 90_00, "ottilie-boisfleurant", method="transfer")
    money.pays("2026-09-15", 45_00, "lorcan-mapleshaw", cheque="402")
    money.pays("2026-09-16", 20_00, "sasha-riveseche", method=CASH)
    money.spends("2026-06-12", 190_00, EVENTS, "Refreshments", SWITCHBOARD, "2026-06-10-panel")

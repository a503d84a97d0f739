"""What is known of the group's money: a rate and its motion. No source gives another amount, so
nothing is posted; who is said to pay stands with the partners and with what sources say."""

from desk.data_sets.money import MoneyWriter
from desk.data_sets.record.programme_events import AGM_2016
from desk.data_sets.record.sources import MINUTES_2016
from desk.data_sets.writing import Writer
from programme.models import Motion


def write_money(writer: Writer) -> None:
    """The minutes say neither the rate before nor the first year of the new one."""
    motion = Motion.objects.get(event__reference=AGM_2016, decides=Motion.Decides.FEE_RATE)
    MoneyWriter(writer).rate(
        amount_cents=40_00,
        first_fiscal_year=None,
        decided_by=motion.reference,
        source=MINUTES_2016,
    )

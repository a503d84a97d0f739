"""How a treasurer's year becomes rows: every line goes through the verbs of money, recorded two
days after it happened unless said otherwise."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from desk.data_sets.facts import Row
from desk.data_sets.writing import Writer
from funding import actions
from funding.chart import FEES_RECEIVABLE
from funding.ledger import balance
from funding.models import BankStatement, Closing, Deposit, FeeRate, Grant, Transaction
from members.models import Membership, Parliamentarian
from partners.models import Organisation
from tenure.clock import REGISTRY_ZONE

TEN_O_CLOCK = time(10, tzinfo=REGISTRY_ZONE)


def moment(day: date, days_later: int = 2) -> datetime:
    return datetime.combine(day + timedelta(days=days_later), TEN_O_CLOCK)


def when(day: str, days_later: int = 2) -> dict[str, Any]:
    """As the verbs of money take it: on the day, by nobody, recorded some days later."""
    on = date.fromisoformat(day)
    return {"on": on, "by": None, "at": moment(on, days_later)}


class MoneyWriter:
    """People and organisations are named by slug, days as ISO dates; amounts are in cents."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.people = Parliamentarian.objects.in_bulk(field_name="slug")
        self.organisations = Organisation.objects.in_bulk(field_name="slug")
        self.grants: dict[str, Grant] = {}

    def rate(self, **fields: Any) -> FeeRate:
        rate = FeeRate(kind=Membership.Kind.OFFICIAL, **fields)
        self.writer.write(rate)
        return rate

    def grant(self, fields: Row) -> Grant:
        """Published, unless its facts say `"published": False`."""
        facts = dict(fields)
        published = facts.pop("published", True)
        for name in ("funder", "payer", "ultimate_funder"):
            if name in facts:
                facts[name] = self.organisations[facts[name]]
        grant = Grant(**facts, published_at=self.writer.now if published else None)
        self.writer.write(grant)
        self.grants[grant.reference] = grant
        return grant

    def open_books(self, day: str, bank: int, **owed: int) -> Transaction:
        """`owed`: what members owe, under their slugs with underscores."""
        members = [(self.people[slug.replace("_", "-")], cents) for slug, cents in owed.items()]
        return self._did(actions.open_books(bank_cents=bank, members=members, **when(day)))

    def fees(self, year: int, day: str) -> None:
        for _assessment in actions.run_fees(year, **when(day, 0)):
            self.writer.count()

    def pays(
        self, day: str, amount: int, *slugs: str, cheque: str = "", method: str = "", late: int = 2
    ) -> Transaction:
        """Each of the people pays `amount`, in one payment; by cheque unless a method is named."""
        return self._did(
            actions.take_payment(
                shares=[(self.people[slug], amount) for slug in slugs],
                method=method or Transaction.Method.CHEQUE,
                cheque_number=cheque,
                **when(day, late),
            )
        )

    def pays_owed(self, day: str, *slugs: str) -> None:
        """Each transfers exactly what is owed that day."""
        on = date.fromisoformat(day)
        for slug in slugs:
            owed = balance(FEES_RECEIVABLE, on=on, parliamentarian=self.people[slug])
            self.pays(day, owed, slug, method=Transaction.Method.TRANSFER)

    def deposit(self, day: str, slip: str, *payments: Transaction) -> Deposit:
        return self._did(actions.make_deposit(payments, slip_number=slip, **when(day)))

    def bounces(self, day: str, payment: Transaction, charge: int) -> Transaction:
        return self._did(actions.bounce(payment, charge_cents=charge, **when(day, 5)))

    def reverses(self, day: str, transaction: Transaction, why: str) -> Transaction:
        return self._did(actions.reverse_transaction(transaction, description=why, **when(day, 0)))

    def remits(self, day: str, slug: str, year: int, **more: Any) -> Transaction:
        person = self.people[slug]
        return self._did(actions.remit_fee(person, year, **when(day), **more))

    def refunds(self, day: str, slug: str, cents: int, cheque: str) -> Transaction:
        return self._did(
            actions.refund(
                self.people[slug],
                cents,
                method=Transaction.Method.CHEQUE,
                cheque_number=cheque,
                **when(day),
            )
        )

    def writes_off(self, day: str, slug: str) -> Transaction:
        return self._did(actions.write_off(self.people[slug], **when(day)))

    def receives(self, day: str, grant: str, cents: int, late: int = 2) -> Transaction:
        return self._did(actions.receive_grant(self.grants[grant], cents, **when(day, late)))

    def receives_in_kind(
        self, day: str, grant: str, cents: int, what: str, event: str = ""
    ) -> None:
        self._did(
            actions.receive_in_kind(
                self.grants[grant], cents, description=what, event_reference=event, **when(day, 20)
            )
        )

    def receives_income(self, day: str, cents: int, what: str) -> Transaction:
        return self._did(actions.receive_income(cents, description=what, **when(day)))

    def spends(
        self, day: str, cents: int, account: str, what: str, grant: str = "", event: str = ""
    ) -> Transaction:
        return self._did(
            actions.spend(
                cents,
                account=account,
                description=what,
                grant=self.grants[grant] if grant else None,
                event_reference=event,
                method=Transaction.Method.TRANSFER,
                **when(day),
            )
        )

    def reconciles(self, day: str, *, leaving: Sequence[Transaction] = ()) -> BankStatement:
        """Everything at the bank by that day is confirmed, but for the transactions left out."""
        on = date.fromisoformat(day)
        statement = actions.start_statement(up_to=on, balance_cents=0, by=None)
        left = {transaction.number for transaction in leaving}
        ticked = [
            posting
            for posting in actions.reconciliation(statement).uncleared
            if posting.transaction_id not in left
        ]
        actions.tick(statement, ticked, by=None)
        found = actions.reconciliation(statement)
        statement.balance_cents = found.opening_cents + found.cleared_cents
        statement.save()
        return self._did(actions.finish_statement(statement, by=None, at=moment(on, 9)))

    def closes(self, day: str, days_later: int) -> Closing:
        on = date.fromisoformat(day)
        return self._did(actions.close_books(up_to=on, by=None, at=moment(on, days_later)))

    def _did(self, row: Any) -> Any:
        self.writer.count()
        return row

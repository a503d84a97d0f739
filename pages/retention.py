"""What the registry keeps of people, why, and for how long: shown on the privacy page, and written
in docs/privacy.md for those who run a registry."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Phrase = str | Promise


class Kept(NamedTuple):
    what: Phrase
    why: Phrase
    seen_by: Phrase
    how_long: Phrase


EVERYBODY = _("Everybody")
STAFF = _("The group’s staff")
FOR_GOOD = _("For good: it is the public record of parliamentarians’ public activity")

RETENTION = (
    Kept(
        _("Names, seats, parties, ties to the group, offices, motions moved, with sources"),
        _("To show who forms the group, on any day"),
        _("Everybody, for people with a published tie to the group; staff for the others"),
        FOR_GOOD,
    ),
    Kept(
        _("Agreements to be listed, and their withdrawal"),
        _("To list only those who agreed, and to be able to show it"),
        STAFF,
        _("As long as the tie they are about"),
    ),
    Kept(
        _(
            "Office and assistant’s addresses, language of correspondence, salutations, notes, "
            "expected end of a senator’s seat"
        ),
        _("To write to members"),
        STAFF,
        _("Until the person asks to have them erased"),
    ),
    Kept(
        _("The wish not to be written to"),
        _("To respect it"),
        STAFF,
        _("As long as the person is on record"),
    ),
    Kept(
        _("Fees, payments, receipts, and which letters were sent to whom"),
        _("To keep the books; no one’s fees are public"),
        STAFF,
        _("For good: nothing can be taken out of the books; at least seven years"),
    ),
    Kept(
        _("Guests of events who were not named to the public"),
        _("To write the report of the event"),
        STAFF,
        _("Half a year after the event; then only how many came"),
    ),
    Kept(
        _("Guests named to the public, hosts, speakers, signatories"),
        _("To show what the group did, and with whom"),
        EVERYBODY,
        _("For good, or until they take their agreement back"),
    ),
    Kept(
        _("Messages sent by the form that reports an error"),
        _("To correct the record and to answer"),
        STAFF,
        _("A year after they were dealt with"),
    ),
    Kept(
        _("Who of the staff changed what, and when"),
        _("So that every entry can be accounted for"),
        STAFF,
        _("As long as the entry"),
    ),
    Kept(
        _("Staff accounts: name, role, last sign-in"),
        _("To let in only those who may"),
        _("The administrators"),
        _("For good, without access once a person has left, since entries name them"),
    ),
    Kept(
        _("The server’s own record of requests"),
        _("To keep the site up and safe"),
        _("Those who run the server"),
        _("Thirty days"),
    ),
    Kept(
        _("Backups of all of this"),
        _("To get the record back after a loss"),
        _("Those who run the server"),
        _("Ninety days; what was erased meanwhile is erased again after a restore"),
    ),
)

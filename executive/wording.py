"""Findings as plain sentences, in the active language, naming people, parties and dates."""

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from executive.findings import Finding
from executive.rules import Code
from record.bilingual import localized
from tenure.wording import day_in_words


def sentence(finding: Finding) -> str:
    return _SENTENCES[finding.code](finding)


def _names(finding: Finding) -> dict[str, str]:
    appointment = finding.appointment
    return {
        "office": localized(finding.office, "name"),
        "person": appointment.parliamentarian.full_name if appointment else "",
        "party": localized(finding.party, "name") if finding.party else "",
        "appointed_party": _appointed_party(finding),
        "since": day_in_words(appointment.since, appointment.since_precision)
        if appointment
        else "",
        "others": ", ".join(other.parliamentarian.full_name for other in finding.others),
    }


def _appointed_party(finding: Finding) -> str:
    party = finding.appointment.party if finding.appointment else None
    return localized(party, "name") if party else _("no party")


def _over_capacity(finding: Finding) -> str:
    return ngettext(
        "%(person)s holds the office of %(office)s beyond its %(number)s seat.",
        "%(person)s holds the office of %(office)s beyond its %(number)s seats.",
        finding.number,
    ) % {**_names(finding), "number": finding.number}


def _vacant_seat(finding: Finding) -> str:
    return ngettext(
        "%(office)s: %(number)s seat is vacant.",
        "%(office)s: %(number)s seats are vacant.",
        finding.number,
    ) % {**_names(finding), "number": finding.number}


def _not_sitting(finding: Finding) -> str:
    died = finding.appointment.parliamentarian.died_on
    if died:
        return _("%(person)s (%(office)s) died on %(died)s.") % {
            **_names(finding),
            "died": day_in_words(died),
        }
    return _("%(person)s (%(office)s) does not sit in Parliament on that day.") % _names(finding)


def _no_party(finding: Finding) -> str:
    if finding.party:
        return _(
            "%(person)s (%(office)s) belongs to %(party)s, a Senate group; the office asks for a "
            "political party."
        ) % _names(finding)
    return _("%(person)s (%(office)s) belongs to no party on that day.") % _names(finding)


def _party_changed(finding: Finding) -> str:
    if finding.party:
        return _(
            "%(person)s (%(office)s) was appointed from %(appointed_party)s on %(since)s and "
            "belongs to %(party)s."
        ) % _names(finding)
    return _(
        "%(person)s (%(office)s) was appointed from %(appointed_party)s on %(since)s and belongs "
        "to no party."
    ) % _names(finding)


def _fixed(code: Code) -> Callable[[Finding], str]:
    def wording(finding: Finding) -> str:
        sentences = {
            Code.SAME_PARTY: _(
                "%(person)s (%(office)s) belongs to %(party)s, as does %(others)s in the same "
                "office."
            ),
            Code.PARTY_NOT_REPRESENTED: _(
                "%(person)s (%(office)s) belongs to %(party)s, which is not represented under "
                "the rule of that day."
            ),
            Code.NOT_OFFICIAL_MEMBER: _(
                "%(person)s (%(office)s) is not an official member on that day."
            ),
            Code.NO_RULE: _("%(person)s holds the office of %(office)s, which has no rule."),
            Code.NOT_KNOWN: _("The party of %(person)s (%(office)s) on that day is not known."),
            Code.PARTY_WITHOUT_VICE_CHAIR: _("%(office)s: %(party)s has no seat."),
            Code.ACTING: _("%(person)s is acting (%(office)s)."),
        }
        return sentences[code] % _names(finding)

    return wording


_SENTENCES: dict[Code, Callable[[Finding], str]] = {
    **{code: _fixed(code) for code in Code},
    Code.OVER_CAPACITY: _over_capacity,
    Code.VACANT_SEAT: _vacant_seat,
    Code.NOT_SITTING: _not_sitting,
    Code.NO_PARTY: _no_party,
    Code.PARTY_CHANGED: _party_changed,
}

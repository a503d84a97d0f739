"""Proposals in sentences, in the active language."""

from collections.abc import Iterable

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partners.models import SisterOfficer, SisterProposal

Kind = SisterProposal.Kind


def sentence(proposal: SisterProposal) -> str:
    officer = proposal.officer
    match proposal.kind:
        case Kind.NEW:
            told = _("%(office)s: %(name)s is new.")
            return told % {"office": _office(proposal), "name": _styled(proposal)}
        case Kind.VACANCY:
            return _("%(office)s: stands vacant.") % {"office": _office(proposal)}
        case Kind.ROLE:
            told = _("%(name)s: was %(before)s, is %(after)s.")
            offices = {"before": officer.office, "after": proposal.office}
            return told % {"name": _styled(proposal), **offices}
        case Kind.PARTY:
            told = _("%(office)s: the party of %(name)s was printed “%(before)s”, is “%(after)s”.")
            parties = {"before": officer.party or "–", "after": proposal.party or "–"}
            return told % {"office": _office(proposal), "name": proposal.name, **parties}
        case Kind.GONE:
            told = _("%(office)s: %(name)s is no longer listed.")
            if officer.vacant:
                told = _("%(office)s: no longer listed as vacant.")
            return told % {"office": _office(officer), "name": officer.name}
    return _("%(office)s: %(name)s is still listed.") % {
        "office": _office(proposal),
        "name": proposal.name or _("the vacancy"),
    }


def summary(proposals: Iterable[SisterProposal]) -> str:
    """How many changes; who is merely still listed is none."""
    count = sum(proposal.kind != Kind.CONFIRMED for proposal in proposals)
    if not count:
        return _("No officer changed.")
    sentence = ngettext("One officer changed.", "%(count)s changes among the officers.", count)
    return sentence % {"count": count}


def _office(of: SisterOfficer | SisterProposal) -> str:
    return capfirst(of.office)


def _styled(proposal: SisterProposal) -> str:
    return f"{proposal.name} ({proposal.party})" if proposal.party else proposal.name

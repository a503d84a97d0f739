"""A row of what can be had without a story, so that its pages are asked for and not for a hole."""

from datetime import date

from desk.access.actions import invite
from tests import factories as people
from tests.executive import factories as executive
from tests.funding import factories as funding
from tests.partners import factories as partners
from tests.programme import factories as programme


def make_rows() -> None:
    people.GroupFactory()
    member = people.MembershipFactory().parliamentarian
    for made in (
        *(people.MandateFactory, people.AffiliationFactory, people.CoverageFactory),
        *(people.StatementFactory, executive.AppointmentFactory, executive.OfficeRuleFactory),
        *(executive.VacancyFactory, executive.WaiverFactory),
        *(partners.RelationFactory, partners.MemorandumPartyFactory, partners.SignatoryFactory),
        *(partners.CommitmentFactory, partners.SisterOfficerFactory),
        *(partners.RegisterEditionFactory, partners.SisterProposalFactory),
        *(programme.ConcernFactory, programme.UpdateFactory, programme.AttendanceFactory),
        *(programme.MotionFactory, programme.DocumentFactory, programme.ResponseFactory),
        *(funding.FeeRateFactory, funding.GrantFactory),
    ):
        made()
    partners.FollowUpFactory(published_at=None)
    funding.paid(member)
    funding.closed(date(2020, 1, 1))
    invite(username="ada", first_name="", last_name="", email="", groups=[], by=None)

from partners.models.commitment import Commitment, FollowUp
from partners.models.memorandum import Memorandum, MemorandumParty, Signatory
from partners.models.organisation import Organisation
from partners.models.register import RegisterEdition, SisterProposal
from partners.models.relation import Relation
from partners.models.sister_officer import SisterOfficer

__all__ = [
    "Commitment",
    "FollowUp",
    "Memorandum",
    "MemorandumParty",
    "Organisation",
    "RegisterEdition",
    "Relation",
    "Signatory",
    "SisterOfficer",
    "SisterProposal",
]

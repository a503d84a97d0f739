from partners.models.organisation import Organisation
from partners.models.relation import Relation

__all__ = ["Organisation", "Relation"]

"""Every address that the registry answers."""

from proofs.addresses import PART, STAND_INS, every_address

__all__ = ["PART", "STAND_INS", "every_address"]

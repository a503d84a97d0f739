from executive.actions.appointing import appoint, hand_over, record_vacancy, resign
from executive.actions.election import Election, record_election
from executive.actions.merging import move_appointments, return_appointments
from executive.actions.waiving import waive

__all__ = [
    "Election",
    "appoint",
    "hand_over",
    "move_appointments",
    "record_election",
    "record_vacancy",
    "resign",
    "return_appointments",
    "waive",
]

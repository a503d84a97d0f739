"""The official lists of the two chambers, read and turned into questions for a person.

`reading` makes an `OfficialList` of a file, `proposals` compares it with the registry and queues
what differs, `accepting` carries out what a person has accepted.
"""

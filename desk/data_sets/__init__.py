"""The two sets of facts a registry can start with, as readable modules: `record` is the group's
true public record, `practice` is wholly invented. Neither is ever added to a registry with people.
"""

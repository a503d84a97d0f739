"""Where the record's facts are written. Quoted as addresses, with what the address alone does not
say in front."""

WIKIPEDIA = (
    "Wikipedia, later version: https://en.wikipedia.org/wiki/Genocide_Prevention_Group_(Canada)"
)
OLDER_WIKIPEDIA = (
    "Machine-translated copy of an older Wikipedia article: "
    "http://es.knowledger.de/4868023/GenocidePreventionGroup(Canada)"
)
AEGIS_WIKIPEDIA = "Wikipedia: https://en.wikipedia.org/wiki/Aegis_Trust"
AEGIS_MEMORANDUM = "https://www.aegistrust.org/uk-canadian-mps-collaborate-genocide-prevention/"
GROUP_SITE = "https://www.preventiongenocide.org/"
GROUP_ABOUT = "Undated page: http://www.preventiongenocide.org/about"
CONSTITUTION_EN = "https://www.preventiongenocide.org/about/documents/constitution"
CONSTITUTION_FR = "http://www.preventiongenocide.org/lang/fr/about/documents/constitution"
MEETING_ABOUT_2009 = "http://www.preventiongenocide.org/lang/fr/archives/1168"
MINUTES_2016 = (
    "Minutes of the annual general meeting of 30 November 2016: "
    "https://www.preventiongenocide.org/lang/en/archives/3842"
)
LAUNCH_2009 = (
    "https://www.concordia.ca/research/migs/projects/will-to-intervene/about-w2i/launch/"
    "canadian-parliament.html"
)
PGA_2018 = (
    "https://pgaction.org/fr/news/the-role-mps-advocates-human-rights-justice-ottwa-june-2018.html"
)
UK_CHAIRS_2009 = "https://www.aegistrust.org/what-we-do/activities/policy-advocacy"
UK_CO_CHAIR_2016 = (
    "https://www.aegistrust.org/global-britain-uks-role-in-atrocity-prevention-post-brexit/"
)
UK_REGISTER_2025_ADDRESS = (
    "https://publications.parliament.uk/pa/cm/cmallparty/250507/genocide-prevention.htm"
)
UK_REGISTER_2026_ADDRESS = (
    "https://publications.parliament.uk/pa/cm/cmallparty/260629/genocide-prevention.htm"
)
UK_REGISTER_2025 = (
    "Register of All-Party Parliamentary Groups, 7 May 2025, as collected by mySociety "
    f"(CC BY 4.0): {UK_REGISTER_2025_ADDRESS}"
)
UK_REGISTER_BOTH = (
    "Register of All-Party Parliamentary Groups, 7 May 2025 and 29 June 2026, as collected by "
    f"mySociety (CC BY 4.0): {UK_REGISTER_2026_ADDRESS}"
)
LIBERAL_SENATORS_2014 = (
    "https://www.cbc.ca/news/politics/justin-trudeau-removes-senators-from-liberal-caucus-1.2515273"
)


def parlinfo(person_id: int) -> str:
    """The Library of Parliament's page of one person."""
    return (
        "Library of Parliament, ParlInfo: "
        f"https://lop.parl.ca/sites/ParlInfo/default/en_CA/People/Profile?personId={person_id}"
    )

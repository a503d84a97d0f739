"""With whom the group works, as the public sources tell.

The release about the memorandum says no more of its day than the year 2014, and most relations are
told by it alone: they stand for that year, both ends unknown. What it does not say, such as the
memorandum's text or whether the group had joined the network, is left out.
"""

from datetime import date

from desk.data_sets.facts import Row
from desk.data_sets.partners import MemorandumFacts, PartnersWriter
from desk.data_sets.record.partners_sister_group import EDITIONS, OFFICERS, UK_GROUP
from desk.data_sets.record.sources import (
    AEGIS_MEMORANDUM,
    AEGIS_WIKIPEDIA,
    GROUP_SITE,
    UK_REGISTER_2025,
    UK_REGISTER_BOTH,
    WIKIPEDIA,
)
from desk.data_sets.record.statements import FORTY_SECOND, YEAR_2006
from desk.data_sets.writing import Writer
from partners.models import RegisterEdition

MIGS, AEGIS, BELLWETHER = "migs", "aegis-trust", "bellwether-international"
NETWORK, SAVE_DARFUR = "global-parliamentary-network", "save-darfur-coalition"
ADVISER, COURT = "un-special-adviser", "international-criminal-court"
IN_2014 = {
    "since": "2014-01-01",
    "until": "2015-01-01",
    "since_precision": "unknown",
    "until_precision": "unknown",
}

ORGANISATIONS = (
    {
        "slug": MIGS,
        "kind": "research_institute",
        "name_en": "Montreal Institute for Genocide and Human Rights Studies",
        "name_fr": "Institut montréalais d’études sur le génocide et les droits de la personne",
        "short_name_en": "MIGS",
        "short_name_fr": "MIGS",
        "country_en": "Canada",
        "country_fr": "Canada",
        "description_en": (
            "An institute at Concordia University in Montréal. It ran the project "
            "Will to Intervene (W2I)."
        ),
        "description_fr": (
            "Institut de l’Université Concordia, à Montréal. Il a mené le projet "
            "Will to Intervene (W2I)."
        ),
        "source": WIKIPEDIA,
    },
    {
        "slug": AEGIS,
        "kind": "civil_society",
        "name_en": "Aegis Trust",
        "country_en": "United Kingdom",
        "country_fr": "Royaume-Uni",
        "source": AEGIS_MEMORANDUM,
    },
    {
        "slug": BELLWETHER,
        "kind": "civil_society",
        "name_en": "Bellwether International",
        "website_en": "https://bellwetherngo.org/",
        "source": UK_REGISTER_2025,
    },
    UK_GROUP,
    {
        "slug": NETWORK,
        "kind": "network",
        "name_en": "Global Parliamentary Network",
        "description_en": (
            "An initiative for a network of parliamentarians and parliamentary bodies for the "
            "prevention of genocide and other mass atrocities, in its first stages in 2014."
        ),
        "description_fr": (
            "Projet d’un réseau de parlementaires et d’organes parlementaires pour la prévention "
            "du génocide et d’autres atrocités de masse, à ses débuts en 2014."
        ),
        "source": AEGIS_MEMORANDUM,
    },
    {
        "slug": ADVISER,
        "kind": "un_body",
        "name_en": "United Nations Special Adviser on the Prevention of Genocide",
        "source": AEGIS_MEMORANDUM,
    },
    {
        "slug": COURT,
        "kind": "court",
        "name_en": "International Criminal Court",
        "name_fr": "Cour pénale internationale",
        "short_name_en": "ICC",
        "short_name_fr": "CPI",
        "source": AEGIS_MEMORANDUM,
    },
    {
        "slug": SAVE_DARFUR,
        "kind": "civil_society",
        "name_en": "Save Darfur Coalition",
        "source": WIKIPEDIA,
    },
)


def relation(organisation: str, kind: str, days: Row, source: str, **more: object) -> Row:
    return {"organisation": organisation, "kind": kind, **days, "source": source, **more}


RELATIONS = (
    relation(
        MIGS,
        "funder",
        FORTY_SECOND,
        WIKIPEDIA,
        note_en=(
            "Beside membership fees; no amount is given. The article is undated; the executive it "
            "names fits the 42nd Parliament."
        ),
        note_fr=(
            "Avec les cotisations; aucun montant n’est donné. L’article n’est pas daté; la "
            "direction qu’il nomme correspond à la 42e législature."
        ),
        dispute_en="Another article says that the Aegis Trust funds the group.",
        dispute_fr="Selon un autre article, c’est l’Aegis Trust qui finance le groupe.",
        dispute_source=AEGIS_WIKIPEDIA,
    ),
    relation(
        MIGS,
        "partner",
        IN_2014,
        AEGIS_MEMORANDUM,
        note_en="The source praises the partnership; it does not say since when.",
        note_fr="La source salue ce partenariat, sans dire depuis quand.",
    ),
    relation(UK_GROUP["slug"], "model", YEAR_2006, WIKIPEDIA),
    relation(
        UK_GROUP["slug"],
        "sister_group",
        IN_2014 | {"since_precision": "year"},
        AEGIS_MEMORANDUM,
        note_en="The memorandum of 2014 formalized the relation; its day is not known.",
        note_fr="Le protocole d’entente de 2014 a officialisé la relation; le jour est inconnu.",
    ),
    relation(SAVE_DARFUR, "origin", YEAR_2006, WIKIPEDIA),
    relation(
        NETWORK,
        "network",
        IN_2014,
        AEGIS_MEMORANDUM,
        note_en=(
            "The source sees in the memorandum a step towards the network. It does not say that "
            "the group had joined it."
        ),
        note_fr=(
            "La source voit dans le protocole d’entente un pas vers le réseau. Elle ne dit pas que "
            "le groupe en faisait partie."
        ),
    ),
    relation(ADVISER, "works_with", IN_2014, f"{AEGIS_MEMORANDUM} ; in the mandate: {WIKIPEDIA}"),
    relation(COURT, "works_with", IN_2014, f"{AEGIS_MEMORANDUM} ; in the mandate: {WIKIPEDIA}"),
    relation(AEGIS, "secretariat", IN_2014, AEGIS_MEMORANDUM, of=UK_GROUP["slug"]),
    relation(AEGIS, "secretariat", IN_2014, AEGIS_MEMORANDUM, of=NETWORK),
    relation(
        BELLWETHER,
        "secretariat",
        {
            "since": "2025-05-07",
            "until": "2026-06-30",
            "since_precision": "attested",
            "until_precision": "unknown",
        },
        UK_REGISTER_BOTH,
        of=UK_GROUP["slug"],
    ),
)

MEMORANDUM = MemorandumFacts(
    fields={
        "slug": "uk-group-2014",
        "title_en": "Memorandum of understanding with the group of the United Kingdom",
        "title_fr": "Protocole d’entente avec le groupe du Royaume-Uni",
        "summary_en": (
            "It formalized the relation between the two groups as a framework of collaboration. "
            "The release is undated but for the year; Senator Dallaire, who signed as a senator, "
            "left the Senate on 17 June 2014. This record does not hold the text."
        ),
        "summary_fr": (
            "Il a officialisé la relation entre les deux groupes par un cadre de collaboration. Le "
            "communiqué ne donne que l’année; Roméo Dallaire, qui y signe comme membre du Sénat, a "
            "quitté le Sénat le 17 juin 2014. Ce registre ne possède pas le texte."
        ),
        "signed_on": date(2014, 1, 1),
        "signed_precision": "year",
        "event_reference": "2014-memorandum",
        "source": AEGIS_MEMORANDUM,
    },
    parties=(UK_GROUP["slug"],),
    signatories=(
        {
            "role": "signed",
            "name": "Stephen Twigg MP",
            "capacity_en": (
                "Chair of the British All-Party Parliamentary Group for the Prevention of Genocide "
                "and Crimes against Humanity (APPG)"
            ),
            "capacity_fr": "présidence du groupe britannique",
            "organisation": UK_GROUP["slug"],
            "source": AEGIS_MEMORANDUM,
        },
        {
            "role": "signed",
            "name": "Senator Roméo A. Dallaire",
            "capacity_en": (
                "Chair of the Canadian All-Party Parliamentary Group for the Prevention of "
                "Genocide and Other Crimes Against Humanity (GPG)"
            ),
            "capacity_fr": "présidence du groupe canadien, selon le communiqué",
            "for_the_group": True,
            "parliamentarian": "romeo-dallaire",
            "note_en": "Styled Chair by the source.",
            "note_fr": "La source lui attribue la présidence.",
            "source": AEGIS_MEMORANDUM,
            "dispute_en": (
                "An undated message on the group’s site, whose content suggests 2012 to 2014, is "
                "signed by Paul Dewar as Chair."
            ),
            "dispute_fr": (
                "Un message non daté sur le site du groupe, dont le contenu laisse supposer la "
                "période de 2012 à 2014, porte la signature de Paul Dewar à titre de titulaire de "
                "la présidence."
            ),
            "dispute_source": GROUP_SITE,
        },
        {
            "role": "present",
            "name": "Lord Carlisle",
            "capacity_en": "Vice-Chair of the UK APPG",
            "capacity_fr": "vice-présidence du groupe britannique",
            "organisation": UK_GROUP["slug"],
            "note_en": "“Carlisle” is the spelling of the source.",
            "note_fr": "« Carlisle » est la graphie de la source.",
            "source": AEGIS_MEMORANDUM,
        },
        {
            "role": "present",
            "name": "Dr Mukesh Kapila",
            "capacity_en": (
                "Special Representative on Crimes against Humanity at Aegis Trust and Former "
                "United Nations Resident Coordinator for Sudan"
            ),
            "capacity_fr": (
                "de l’Aegis Trust (crimes contre l’humanité); a représenté les Nations Unies au "
                "Soudan"
            ),
            "organisation": AEGIS,
            "source": AEGIS_MEMORANDUM,
        },
    ),
)


def write_partners(writer: Writer) -> None:
    """Without commitments: the text that would hold them is not."""
    partners = PartnersWriter(writer)
    partners.organisations(ORGANISATIONS)
    partners.relations(RELATIONS)
    partners.officers(OFFICERS)
    partners.memorandum(MEMORANDUM)
    for edition in EDITIONS:
        group = partners.known[UK_GROUP["slug"]]
        RegisterEdition.objects.create(organisation=group, **edition)

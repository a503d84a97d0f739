"""Invented people from outside Parliament."""

from desk.data_sets.facts import Row


def guest(name: str, capacity_en: str, capacity_fr: str) -> Row:
    return {
        "guest_name": name,
        "guest_capacity_en": capacity_en,
        "guest_capacity_fr": capacity_fr,
    }


GUESTS = (
    guest(
        "Tibald Merrowick", "lighthouse keeper, Vesper Coast", "gardien de phare, côte des Vêpres"
    ),
    guest("Aude Fenouillère", "Corvane Observatory", "Observatoire de Corvane"),
    guest("Old Mother Quaverly", "elder of Lake Quessimar", "aînée du lac Quessimar"),
    guest("Jossamin Rudd", "switchboard operator", "standardiste"),
    guest("Dr. Peverel Sandglasse", "historian", "historien"),
    guest(
        "Églantine Morvandelle",
        "letter-writer of the Salt Road",
        "écrivaine publique, route du sel",
    ),
    guest(
        "Captain Wren Holloway-Tarn", "rescue boat “Patience”", "canot de sauvetage « Patience »"
    ),
)

"""The installed real country out, the invented one in: no invented fact touches a real one."""

from desk.data_sets.practice import country
from desk.data_sets.writing import Writer
from members.models import Chamber, Parliament, Party, Province, Recognition, SeatCount


def replace_the_country(writer: Writer) -> None:
    remove_the_installed_country()
    write_chambers(writer)
    write_parties(writer)
    writer.know_the_country()


def remove_the_installed_country() -> None:
    """Its history goes as well. ProtectedError where people refer to it."""
    Party.objects.update(successor=None)
    for model in (Recognition, SeatCount, Parliament, Party, Chamber, Province):
        model.objects.all().delete()
        model.history.all().delete()


def write_chambers(writer: Writer) -> None:
    for order, (code, english, french) in enumerate(country.PROVINCES, start=1):
        writer.write(Province(code=code, name_en=english, name_fr=french, order=order))
    chambers = {}
    for fields in country.CHAMBERS:
        chambers[fields["code"]] = Chamber(**fields)
        writer.write(chambers[fields["code"]])
    for chamber, seats, since, until in country.SEAT_COUNTS:
        writer.write(
            SeatCount(
                chamber=chambers[chamber],
                seats=seats,
                since=since,
                until=until,
                source=country.ALMANAC,
            )
        )
    for number, polling_day, next_polling_day, opened, dissolved in country.PARLIAMENTS:
        writer.write(
            Parliament(
                number=number,
                since=polling_day,
                until=next_polling_day,
                opened=opened,
                dissolved=dissolved,
                source=country.ALMANAC,
            )
        )


def write_parties(writer: Writer) -> None:
    parties: dict[str, Party] = {}
    for values in country.PARTIES:
        fields = dict(zip(country.PARTY_FIELDS, values, strict=True))
        fields |= {"colour_source": country.INVENTED, "source": country.REGISTER}
        successor = country.SUCCESSORS.get(fields["slug"])
        party = Party(**fields, successor=parties[successor] if successor else None)
        writer.write(party)
        parties[party.slug] = party
    chambers = {chamber.code: chamber for chamber in Chamber.objects.all()}
    for slug, chamber, since, until, precision in country.RECOGNITIONS:
        writer.write(
            Recognition(
                party=parties[slug],
                chamber=chambers[chamber],
                since=since,
                until=until,
                since_precision=precision,
                source=country.ALMANAC,
            )
        )

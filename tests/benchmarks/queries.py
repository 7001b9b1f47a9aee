"""Two hundred varied searches for a sample directory, the same for the same seed."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from directory_app.domain.entries import Person
from tests.benchmarks.generator import sample_records
from tests.benchmarks.name_tables import COUNTRIES, MATTERS, TAGS, TITLES, UNITS

KINDS: Final = (
    "name", "part of a name", "digits", "Cyrillic", "two words", "slip", "field", "body or place",
)  # fmt: skip
OF_EACH: Final = 25
_READ: Final = 4_000
_LETTERS: Final = "aeiouklmnrstbd"


@dataclass(frozen=True, slots=True)
class Asked:
    """One search and what sort it is of."""

    kind: str
    text: str


def queries(seed: int = 11) -> list[Asked]:
    """Return 25 searches of each of the eight kinds, as somebody in the office would type them."""
    maker = _Maker(random.Random(seed))
    makers: dict[str, Callable[[], str]] = {
        "name": maker.name,
        "part of a name": maker.part_of_name,
        "digits": maker.digits,
        "Cyrillic": maker.cyrillic,
        "two words": maker.two_words,
        "slip": maker.slip,
        "field": maker.field,
        "body or place": maker.body_or_place,
    }
    return [Asked(kind, makers[kind]()) for kind in KINDS for _ in range(OF_EACH)]


class _Maker:
    """Makes searches out of what the first people of a sample are called and reached by."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._people = [
            record for record in islice(sample_records(_READ), _READ) if isinstance(record, Person)
        ]

    def name(self) -> str:
        return self._family(latin=True).lower()

    def part_of_name(self) -> str:
        return self._family(latin=True)[: self._rng.choice((2, 3, 3, 4, 4, 5))].lower()

    def cyrillic(self) -> str:
        text = self._family(latin=False)
        return text if self._rng.random() < 0.5 else text[: self._rng.choice((3, 4, 5))].lower()

    def digits(self) -> str:
        """Return a number in one of the ways people begin to type one."""
        phone = self._rng.choice(self._rng.choice(self._people).phones)
        number = (phone.e164 or "").removeprefix("+")
        return self._rng.choice(
            (number[-6:], number[-4:], f"0{number[3:]}", f"00{number[:6]}", phone.printed)
        )

    def two_words(self) -> str:
        """Return two words that belong to one entry in different ways."""
        family = self._family(latin=True).lower()
        unit = self._rng.choice(UNITS)[0].split()[0].lower()
        title = self._rng.choice(TITLES)[0].split()[-1].lower()
        given = self._person(latin=True)[0].lower()
        city = self._rng.choice(list(COUNTRIES.values()))[2].lower()
        return self._rng.choice(
            (
                f"{given} {family}",
                f"{family} {given[:3]}",
                f"{family} {unit}",
                f"{title} {unit}",
                f"{title} {city}",
                f"{given} {title}",
            )
        )

    def slip(self) -> str:
        """Return a family name with a letter missing, too many, another one or swapped."""
        word = next(name for name in self._endless_families() if len(name) >= 6).lower()
        place = self._rng.randrange(1, len(word) - 2)
        letter = self._rng.choice(_LETTERS)
        return self._rng.choice(
            (
                word[:place] + word[place + 1 :],
                word[:place] + letter + word[place:],
                word[:place] + letter + word[place + 1 :],
                word[:place] + word[place + 1] + word[place] + word[place + 2 :],
            )
        )

    def field(self) -> str:
        family = self._family(latin=True).lower()
        code = self._rng.choice(list(COUNTRIES)).lower()
        return self._rng.choice(
            (
                f"kind:person country:{code} {family[:4]}",
                f"kind:ministry country:{code}",
                f"org:{self._rng.choice(UNITS)[0].split()[0].lower()} {family[:3]}",
                f"post:{self._rng.choice(TITLES)[0].split()[-1].lower()} country:{code}",
                f"tag:{self._rng.choice(TAGS)} {family[:3]}",
                f"has:fax {self._rng.choice(MATTERS)[0].split()[-1].lower()}",
                f"name:{family[:4]} -country:{code}",
                f"email:{family} kind:person",
            )
        )

    def body_or_place(self) -> str:
        return self._rng.choice(
            (
                self._rng.choice(MATTERS)[0].split()[-1].lower(),
                self._rng.choice(UNITS)[0].lower(),
                self._rng.choice(list(COUNTRIES.values()))[2].lower(),
                self._rng.choice(self._people).emails[0].address,
                self._rng.choice(UNITS)[1].split()[0],
            )
        )

    def _person(self, *, latin: bool) -> tuple[str, str]:
        """Return given and family name of somebody, in one script."""
        script = "Latn" if latin else "Cyrl"
        while True:
            for name in self._rng.choice(self._people).names:
                if name.script == script:
                    return name.given, name.family

    def _family(self, *, latin: bool) -> str:
        return self._person(latin=latin)[1]

    def _endless_families(self) -> Iterator[str]:
        while True:
            yield self._family(latin=True)

"""Reads the demo data: the organisations, people and programmes around one press release.

The files in ``resources/demo`` hold facts only. Records name each other by ``key``, a word that
is unique in its file; ``uid`` is the lasting identifier, the same wherever the demo is loaded.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress, Visibility
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.emails import parse_email
from directory_app.domain.entries import Name, Organisation, ParentLink, Person, Post, Tenure
from directory_app.domain.errors import FileError, FileProblem
from directory_app.domain.events import Event, EventKind, Participation, ParticipationRole
from directory_app.domain.identifiers import (
    EntryUid,
    ItemUid,
    PhaseUid,
    ProgrammeUid,
    RecordUid,
    SourceUid,
)
from directory_app.domain.kinds import NameKind, OrganisationKind, PhoneKind, RoleKind
from directory_app.domain.links import parse_link
from directory_app.domain.lists import Source, SourceKind
from directory_app.domain.phones import make_phone
from directory_app.domain.programmes import Budget, Contract, Period, Phase, Programme, Role
from directory_app.domain.records import Record
from directory_app.domain.scripts import guess_script

Facts = Mapping[str, Any]
"""One JSON object of a demo file."""

_FILES: Final = ("sources", "organisations", "programmes", "posts", "people", "events")


@dataclass(frozen=True, slots=True)
class DemoData:
    """The demo: records in an order in which each comes after those it refers to."""

    records: tuple[Record, ...]


def read_demo(folder: Path) -> DemoData:
    """Read the demo data from its folder of JSON files.

    Raises:
        FileError: if a file is missing or cannot be read.
    """
    files = {name: _read_file(folder / f"{name}.json") for name in _FILES}
    uids = {
        f"{name}/{facts['key']}": RecordUid(facts["uid"])
        for name, records in files.items()
        for facts in records
    }
    for programme in files["programmes"]:
        for phase in programme["phases"]:
            uids[f"phases/{phase['key']}"] = RecordUid(phase["uid"])
    return DemoData(
        records=tuple(
            record
            for name in _FILES
            for facts in files[name]
            for record in _RecordReader(facts, uids).records(name)
        )
    )


def _read_file(path: Path) -> Sequence[Facts]:
    try:
        records: Sequence[Facts] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise FileError(FileProblem.MISSING, path) from error
    except OSError as error:
        raise FileError(FileProblem.NO_ACCESS, path, str(error.strerror)) from error
    return records


class _RecordReader:
    """Makes one record, with its phases if it is a programme, of the facts about it.

    Items get UIDs that follow from the record's, so that every reading gives the same ones.
    """

    def __init__(self, facts: Facts, uids: Mapping[str, RecordUid]) -> None:
        self._facts = facts
        self._uids = uids
        self._visibility = Visibility.PUBLIC
        self._count = 0

    def records(self, file: str) -> Iterator[Record]:
        """Yield the record, of the kind that ``file`` holds."""
        match file:
            case "sources":
                yield self._source()
            case "organisations":
                yield self._organisation()
            case "programmes":
                yield self._programme()
                for phase in self._facts["phases"]:
                    yield _RecordReader(phase, self._uids).phase(self._facts["key"])
            case "posts":
                yield self._post()
            case "people":
                self._visibility = Visibility.PARTNERS
                yield self._person()
            case _:
                yield self._event()

    def phase(self, programme: str) -> Phase:
        """Return the phase of a programme that these facts are about."""
        facts = self._facts
        contract: Facts = facts.get("contract", {})
        return Phase(
            **self._base(),
            programme=ProgrammeUid(self._uids[f"programmes/{programme}"]),
            number=facts["number"],
            planned=self._period(facts.get("planned", {})),
            actual=self._period(facts.get("actual", {})),
            contract=Contract(
                reference=contract.get("reference", ""),
                signed=_date(contract.get("signed")),
                sources=self._sources(contract),
            ),
            budgets=self._budgets(),
            roles=tuple(
                Role(
                    **self._item(role),
                    organisation=self._entry("organisations", role["organisation"]),
                    kind=RoleKind(role["kind"]),
                    component=role.get("component", ""),
                )
                for role in facts["roles"]
            ),
        )

    def _source(self) -> Source:
        facts = self._facts
        return Source(
            uid=SourceUid(RecordUid(facts["uid"])),
            title=facts["title"],
            kind=SourceKind(facts["kind"]),
            location=facts["location"],
            as_of=_date(facts.get("as_of")),
        )

    def _organisation(self) -> Organisation:
        facts = self._facts
        return Organisation(
            **self._entry_base(),
            kind=OrganisationKind(facts["kind"]),
            represents=facts.get("represents", ""),
            parents=tuple(
                ParentLink(**self._item({}), organisation=self._entry("organisations", key))
                for key in facts.get("parents", ())
            ),
        )

    def _post(self) -> Post:
        return Post(
            **self._entry_base(),
            programme=ProgrammeUid(self._uids[f"programmes/{self._facts['programme']}"]),
        )

    def _person(self) -> Person:
        tenures = tuple(
            Tenure(
                **self._item(tenure),
                post=self._entry("posts", tenure["post"]),
                title=tenure["title"],
                as_of=_date(tenure["as_of"]),
            )
            for tenure in self._facts["tenures"]
        )
        return Person(**self._entry_base(tenures), tenures=tenures)

    def _programme(self) -> Programme:
        facts = self._facts
        return Programme(
            **self._base(),
            names=self._names(),
            donors=tuple(self._entry("organisations", key) for key in facts["donors"]),
            period=self._period(facts.get("period", {})),
            countries=tuple(facts.get("countries", ())),
            countries_sources=self._sources({"sources": facts.get("countries_sources", ())}),
            links=self._links(),
            budgets=self._budgets(),
        )

    def _event(self) -> Event:
        facts = self._facts
        return Event(
            **self._base(),
            title=facts["title"],
            kind=EventKind(facts["kind"]),
            formats=tuple(EventKind(kind) for kind in facts["formats"]),
            start=_date(facts["start"]),
            place=facts["place"],
            country=facts["country"],
            programme=ProgrammeUid(self._uids[f"programmes/{facts['programme']}"]),
            phase=PhaseUid(self._uids[f"phases/{facts['phase']}"]),
            topics=tuple(facts["topics"]),
            participations=tuple(
                Participation(
                    **self._item(one),
                    entry=self._entry("organisations", one["entry"]),
                    role=ParticipationRole(one["role"]),
                )
                for one in facts["participations"]
            ),
        )

    def _base(self) -> dict[str, Any]:
        """Return what every record has."""
        return {
            "uid": RecordUid(self._facts["uid"]),
            "note": self._facts.get("note", ""),
            "sources": self._sources(self._facts),
        }

    def _entry_base(self, tenures: Sequence[Tenure] = ()) -> dict[str, Any]:
        """Return what every entry has."""
        facts = self._facts
        return self._base() | {
            "names": self._names(),
            "emails": self._emails(tenures),
            "phones": self._phones(),
            "addresses": self._addresses(),
            "links": self._links(),
            "country": facts.get("country", ""),
            "to_verify": facts.get("to_verify", False),
            "warnings": tuple(facts.get("warnings", ())),
        }

    def _item(self, facts: Facts) -> dict[str, Any]:
        """Return what every item has; its UID is a digest of the record's UID and a number."""
        self._count += 1
        seed = f"{self._facts['uid']}/{self._count}".encode()
        return {
            "uid": ItemUid(hashlib.blake2b(seed, digest_size=8).hexdigest()),
            "validity": Validity(_date(facts.get("from")), _date(facts.get("until"))),
            "sources": self._sources(facts),
            "note": facts.get("note", ""),
        }

    def _point(self, facts: Facts) -> dict[str, Any]:
        """Return what every contact point has."""
        return self._item(facts) | {
            "label": facts.get("label", ""),
            "visibility": self._visibility,
        }

    def _sources(self, facts: Facts) -> tuple[SourceUid, ...]:
        return tuple(SourceUid(self._uids[f"sources/{key}"]) for key in facts.get("sources", ()))

    def _entry(self, file: str, key: str) -> EntryUid:
        return EntryUid(self._uids[f"{file}/{key}"])

    def _names(self) -> tuple[Name, ...]:
        parts = ("text", "language", "honorific", "given", "family")
        return tuple(
            Name(
                **self._item(facts),
                **{part: facts.get(part, "") for part in parts},
                kind=NameKind(facts.get("kind", NameKind.OFFICIAL)),
                script=guess_script(facts.get("text") or facts["family"]),
            )
            for facts in self._facts["names"]
        )

    def _emails(self, tenures: Sequence[Tenure]) -> tuple[Email, ...]:
        """Return the e-mails; ``tenure`` is the number, from 1, of the one an address is of."""
        return tuple(
            Email(
                **self._point(facts),
                address=parse_email(facts["address"]).address,
                tenure=tenures[facts["tenure"] - 1].uid if "tenure" in facts else None,
            )
            for facts in self._facts.get("emails", ())
        )

    def _phones(self) -> tuple[Phone, ...]:
        phones = []
        for facts in self._facts.get("phones", ()):
            read = make_phone(facts["printed"], self._facts["country"])
            phones.append(
                Phone(
                    **self._point(facts),
                    printed=read.printed,
                    e164=read.e164,
                    extension=read.extension,
                    kind=PhoneKind(facts.get("kind", PhoneKind.VOICE)),
                )
            )
        return tuple(phones)

    def _addresses(self) -> tuple[PostalAddress, ...]:
        parts = ("street", "locality", "postal_code", "country", "language")
        return tuple(
            PostalAddress(**self._point(facts), **{part: facts.get(part, "") for part in parts})
            for facts in self._facts.get("addresses", ())
        )

    def _links(self) -> tuple[Link, ...]:
        links = []
        for facts in self._facts.get("links", ()):
            read = parse_link(facts["url"])
            links.append(Link(**self._point(facts), url=read.url, kind=read.kind))
        return tuple(links)

    def _period(self, facts: Facts) -> Period:
        return Period(
            start=_date(facts.get("start")),
            end=_date(facts.get("end")),
            sources=self._sources(facts),
        )

    def _budgets(self) -> tuple[Budget, ...]:
        return tuple(
            Budget(
                **self._item(facts),
                amount=Decimal(facts["amount"]),
                currency=facts["currency"],
                approximate=facts.get("approximate", False),
                purpose=facts.get("purpose", ""),
            )
            for facts in self._facts.get("budgets", ())
        )


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None

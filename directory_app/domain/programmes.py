"""Programmes, their phases and the roles of organisations in them (design section 2)."""

from dataclasses import dataclass
from decimal import Decimal

from directory_app.domain.contact_points import Link
from directory_app.domain.dates import PartialDate
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import EntryUid, PhaseUid, ProgrammeUid, SourceUid
from directory_app.domain.items import Item, RecordBase
from directory_app.domain.kinds import RoleKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Item):
    """An organisation's role in a phase; owned by the phase.

    Attributes:
        component: number or title of the component the organisation answers for, or empty.
    """

    organisation: EntryUid
    kind: RoleKind = RoleKind.PARTNER
    component: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget(Item):
    """A sum of money; its ``validity`` is the period it is for.

    Attributes:
        amount: in units of ``currency`` (not cents).
        currency: ISO 4217 code.
        approximate: the source says "almost" or "about".
        purpose: what it is for ("extension"), or empty.
    """

    amount: Decimal
    currency: str = "EUR"
    approximate: bool = False
    purpose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From when to when something runs, and who says so."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    sources: tuple[SourceUid, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """The grant or service contract of a phase."""

    reference: str = ""
    signed: PartialDate | None = None
    sources: tuple[SourceUid, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(RecordBase):
    """A programme such as BOMCA.

    Attributes:
        donors: UIDs of the organisations that pay for it.
        countries: ISO 3166-1 alpha-2 codes of the countries it works in.
        countries_sources: who says that it works there.
    """

    uid: ProgrammeUid
    names: tuple[Name, ...] = ()
    donors: tuple[EntryUid, ...] = ()
    period: Period = Period()
    countries: tuple[str, ...] = ()
    countries_sources: tuple[SourceUid, ...] = ()
    links: tuple[Link, ...] = ()
    budgets: tuple[Budget, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase(RecordBase):
    """One implementation phase of a programme, with the roles of organisations in it.

    Attributes:
        number: as it is called ("9"), or empty for the only phase.
        title: a name of its own, or empty.
    """

    uid: PhaseUid
    programme: ProgrammeUid
    number: str = ""
    title: str = ""
    planned: Period = Period()
    actual: Period = Period()
    contract: Contract = Contract()
    budgets: tuple[Budget, ...] = ()
    roles: tuple[Role, ...] = ()

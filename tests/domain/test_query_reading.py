"""Reading what is typed into the search box, and writing it again."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import CONSORTIUM_ROLES, OrganisationKind, RoleKind
from directory_app.domain.query import (
    AnyPart,
    DateField,
    GroupKind,
    Has,
    Having,
    InCountry,
    InGroup,
    InRole,
    IsVacant,
    OfKind,
    OnDate,
    Query,
    TextField,
    ToReview,
    Words,
)
from directory_app.domain.query_reading import part_text, query_text, read_query

_TODAY = date(2025, 3, 31)

_PIECES = (
    '"', "“", "”", "„", "«", "»", "-", "--", ":", ",", " ", "\t", "'", "<", ">=", "..", "!", "x",
    "name:", "имя:", "org:", "phone:", "kind:", "Вид:", "country:", "programme:", "tag:", "role:",
    "vacant:", "review:", "has:", "нет:", "verified:", "changed:", "unknown:", "https://",
    "ministry", "agency", "посольство", "eu_delegation", "local authority", "person", "kg", "kz",
    "partner", "consortium", "yes", "да", "email", "телефон", "2025", "2024-12", "01.03.2025",
    "7d", "today", "never", "10:30", "Bishkek", 'об"ект', "Jalal-Abad", "й",
)  # fmt: skip
_TEXTS = st.one_of(
    st.lists(st.sampled_from(_PIECES), max_size=12).map("".join),
    st.lists(st.sampled_from(_PIECES), max_size=8).map(" ".join),
    st.text(max_size=40),
    st.text(alphabet='"“”„«»-:, \taя1ktg', max_size=20),
    st.text(alphabet=st.characters(categories=["Cs", "Cc", "Mn", "Lu", "Ps"]), max_size=10),
)
_DAYS = st.dates()


def _parts(text: str) -> tuple[AnyPart, ...]:
    """Return the parts that ``text`` reads as."""
    return read_query(text, today=_TODAY).parts


def _part(text: str) -> AnyPart:
    """Return the only part that ``text`` reads as."""
    (part,) = _parts(text)
    return part


def _texts(text: str) -> list[str]:
    """Return the texts of the plain words that ``text`` reads as."""
    parts = _parts(text)
    assert all(part == Words(text=part.text) for part in parts if isinstance(part, Words))
    return [part.text for part in parts if isinstance(part, Words)]


def _apart(texts: str) -> list[str]:
    """Split a text at its blanks, but keep what stands in quotes together."""
    return [texts[part.start : part.end] for part in _parts(texts)]


def _period(text: str) -> tuple[date | None, date | None]:
    """Return the days that ``verified:text`` reaches from and to."""
    part = _part(f"verified:{text}")
    assert isinstance(part, OnDate)
    assert part.which is DateField.VERIFIED
    assert not part.never
    return part.since, part.until


# --- what holds for every text ---------------------------------------------------------------


@given(_TEXTS, _DAYS)
def test_every_text_is_a_query_and_no_part_overlaps_another(text: str, today: date) -> None:
    end = 0
    for part in read_query(text, today=today).parts:
        assert end <= part.start < part.end <= len(text)
        end = part.end


@given(_TEXTS, _DAYS, _DAYS)
def test_what_was_written_reads_as_the_same_query(text: str, today: date, later: date) -> None:
    query = read_query(text, today=today)

    written = query_text(query)

    assert read_query(written, today=today) == query
    assert query_text(read_query(written, today=today)) == written
    for part in query.parts:
        if isinstance(part, OnDate):
            assert read_query(part_text(part), today=later).parts == (part,)


@given(_TEXTS)
def test_the_place_of_a_part_reads_as_that_part(text: str) -> None:
    for part in _parts(text):
        assert _parts(text[part.start : part.end]) == (part,)
        assert _parts(part_text(part)) == (part,)


@given(_TEXTS)
def test_a_minus_only_turns_a_part_round(text: str) -> None:
    for part in _parts(text):
        typed = text[part.start : part.end]
        if not typed.startswith("-"):
            assert _parts(f"-{typed}") == (replace(part, negated=True),)


@given(st.text(min_size=1), st.sampled_from([TextField.ANY, TextField.NAME, TextField.LINK]))
def test_any_text_can_be_written_in_quotes(text: str, within: TextField) -> None:
    part = Words(text=f"a{text}".replace("»", ""), is_exact=True, within=within)

    assert _part(part_text(part)) == part


@given(st.text(min_size=1).filter(str.strip), st.sampled_from(GroupKind), st.booleans())
def test_any_name_of_a_group_can_be_written(text: str, group: GroupKind, negated: bool) -> None:
    part = InGroup(group=group, text=text.replace("»", "a"), negated=negated)

    assert _part(part_text(part)) == part


def test_quotes_that_cannot_be_written_are_left_out() -> None:
    part = Words(text='a " b ” c » d “ e', is_exact=True)

    assert _part(part_text(part)) == replace(part, text="a  b ” c » d “ e")


# --- words and quotes ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["", "  \t", "-", "- —", '"', '""', "«»", '-"', "…", "«-» !", '"-']
)
def test_a_text_without_letters_and_digits_asks_for_nothing(text: str) -> None:
    assert read_query(text, today=_TODAY).is_empty


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("border  service", ["border", "service"]),
        ("Jalal-Abad - Osh", ["Jalal-Abad", "Osh"]),
        ("--bishkek", ["--bishkek"]),
        ('об"ект 5" “', ['об"ект', '5"']),
        ("https://gov.kg mailto:x@y.kg 10:30", ["https://gov.kg", "mailto:x@y.kg", "10:30"]),
        ("kind: foo:bar", ["kind:", "foo:bar"]),
        ("kind:foo kind:mi kind:ministry,foo", ["kind:foo", "kind:mi", "kind:ministry,foo"]),
        ("kind:,ministry", ["kind:,ministry"]),
        ("country:zz", ["country:zz"]),
        ("name:- phone:+", ["name:-", "phone:+"]),
        ("has:yes has:email,phone no:", ["has:yes", "has:email,phone", "no:"]),
        ("vacant:maybe review:2", ["vacant:maybe", "review:2"]),
        ("changed:never", ["changed:never"]),
        ('any:x foo:"bar baz" x', ["any:x", 'foo:"bar baz"', "x"]),
        ('kind:"foo bar", x', ['kind:"foo bar",', "x"]),
        ('tag:"" x', ['tag:""', "x"]),
    ],
)
def test_what_is_not_understood_is_looked_for_as_typed(text: str, words: list[str]) -> None:
    assert _texts(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"border serv', ["border", "serv"]),
        ('"-border "', ["-border "]),
        ('"-border', ["border"]),
        ("«foo:«bar", ["foo:bar"]),
        ("«foo:«bar „", ["foo:bar"]),
    ],
)
def test_a_quote_that_is_not_closed_is_passed_over(text: str, words: list[str]) -> None:
    assert [part.text for part in read_query(text, today=_TODAY).words] == words


def test_a_field_is_read_though_its_quote_is_not_closed() -> None:
    assert _parts('org:"State Bor') == (
        Words(text="State", within=TextField.ORGANISATION),
        Words(text="Bor"),
    )
    assert _part('kind:"local') == OfKind(
        organisations=frozenset({OrganisationKind.LOCAL_AUTHORITY})
    )


@pytest.mark.parametrize("quotes", ['""', "“”", "„“", "„”", "«»"])
def test_quotes_of_all_kinds_make_one_exact_part(quotes: str) -> None:
    text = "Border Service".join(quotes)
    exact = Words(text="Border Service", is_exact=True)

    assert _part(text) == exact
    assert _part(f"-{text}") == replace(exact, negated=True)
    assert _part(f"name:{text}") == replace(exact, within=TextField.NAME)
    assert _parts(f"{text}, x") == (exact, Words(text="x"))


def test_a_minus_leaves_out_what_follows_it() -> None:
    assert _parts("-bishkek -12 -kind:foo -has:fax") == (
        Words(text="bishkek", negated=True),
        Words(text="12", negated=True),
        Words(text="kind:foo", negated=True),
        Has(what=Having.FAX, negated=True),
    )


def test_a_dash_behind_quotes_leaves_nothing_out() -> None:
    assert _parts("«Север»-холдинг") == (
        Words(text="Север", is_exact=True),
        Words(text="холдинг"),
    )


def test_each_part_knows_where_it_stands() -> None:
    text = ' -org:"State Border"  — «Ош»  x'

    places = [text[part.start : part.end] for part in _parts(text)]

    assert places == ['-org:"State Border"', "«Ош»", "x"]


@pytest.mark.parametrize(
    ("names", "field"),
    [
        ("name NAME имя Имя", TextField.NAME),
        ("post title position должность пост", TextField.POST),
        ("org organisation organization организация орг", TextField.ORGANISATION),
        ("phone tel телефон тел", TextField.PHONE),
        ("email mail e-mail E-Mail почта", TextField.EMAIL),
        ("place address city адрес город место", TextField.PLACE),
        ("note заметка примечание", TextField.NOTE),
        ("link url web ссылка сайт саи\u0306т", TextField.LINK),
    ],
)
def test_words_are_looked_for_in_one_field(names: str, field: TextField) -> None:
    for name in names.split():
        assert _part(f"{name}:a,b") == Words(text="a,b", within=field)


# --- conditions ------------------------------------------------------------------------------


def test_every_kind_is_understood_by_its_code_and_separators_do_not_count() -> None:
    for kind in OrganisationKind:
        for separator in ("_", "-", " "):
            name = kind.value.replace("_", separator)
            assert _part(f'kind:"{name}"') == OfKind(organisations=frozenset({kind}))


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        ("ministries minis МИНИСТЕРСТВО министерства минис", OrganisationKind.MINISTRY),
        ("embassies посольство посоль", OrganisationKind.EMBASSY),
        ("НПО ngos non-gov", OrganisationKind.NGO),
        ("сми media", OrganisationKind.MEDIA),
        ("«Prosecutor's office» прокуратура", OrganisationKind.PROSECUTOR),
        ("«делегация ес» делегации EU-d", OrganisationKind.EU_DELEGATION),
        ("«местные органы» local", OrganisationKind.LOCAL_AUTHORITY),
    ],
)
def test_kinds_of_organisations_are_understood(texts: str, kind: OrganisationKind) -> None:
    for text in _apart(texts):
        assert _part(f"kind:{text}") == OfKind(organisations=frozenset({kind}))


@pytest.mark.parametrize(
    ("texts", "record"),
    [
        ("person persons people peop человек люди", RecordKind.PERSON),
        ("organisation organizations организация org", RecordKind.ORGANISATION),
        ("post posts должность долж", RecordKind.POST),
    ],
)
def test_kinds_of_entries_are_understood(texts: str, record: RecordKind) -> None:
    for field in ("kind", "type", "вид", "Тип"):
        for text in texts.split():
            assert _part(f"{field}:{text}") == OfKind(records=frozenset({record}))


def test_a_beginning_stands_for_all_kinds_that_begin_so() -> None:
    both = frozenset({OrganisationKind.PROSECUTOR, OrganisationKind.OTHER})
    assert _part("kind:про") == OfKind(organisations=both)
    assert _part("kind:прок") == OfKind(organisations=frozenset({OrganisationKind.PROSECUTOR}))
    assert _texts("kind:ъъъ kind:че") == ["kind:ъъъ", "kind:че"]
    assert _part("kind:eu") == OfKind(
        organisations=frozenset(kind for kind in OrganisationKind if kind.startswith("eu_"))
    )


def test_kinds_may_be_several() -> None:
    part = OfKind(
        records=frozenset({RecordKind.PERSON}),
        organisations=frozenset({OrganisationKind.LOCAL_AUTHORITY, OrganisationKind.AGENCY}),
    )

    assert _part('kind:person,"local authority",agency') == part
    assert _part("kind:person,local-authority,agency,") == part
    assert part_text(part) == "kind:agency,local_authority,person"


def test_countries_are_understood_by_code_and_name() -> None:
    part = InCountry(codes=frozenset({"KG", "KZ"}))

    assert _part("country:KG,kz") == part
    assert _part('страна:"Кыргызская Республика",казахстан') == part
    assert part_text(part) == "country:kg,kz"


@pytest.mark.parametrize(
    ("names", "group"),
    [
        ("programme program project программа", GroupKind.PROGRAMME),
        ("tag тег метка", GroupKind.TAG),
        ("list список", GroupKind.LIST),
    ],
)
def test_groups_are_named_as_typed(names: str, group: GroupKind) -> None:
    for name in names.split():
        assert _part(f'{name}:"BOMCA 9, Ош"') == InGroup(group=group, text="BOMCA 9, Ош")
        assert _part(f"{name}:a,Б!") == InGroup(group=group, text="a,Б!")


@pytest.mark.parametrize(
    ("texts", "roles"),
    [
        ("lead lead_partner ведущий", {RoleKind.LEAD_PARTNER}),
        ("partner partners партнёр партнер", {RoleKind.PARTNER}),
        ("associated associated-partner ассоц", {RoleKind.ASSOCIATED_PARTNER}),
        ("part", {RoleKind.PARTNER, RoleKind.PARTICIPANT}),
        ("secr секретариат", {RoleKind.SECRETARIAT}),
        ("donor доноры", {RoleKind.DONOR}),
        ("beneficiary counterpart counterparts бенефициар", {RoleKind.BENEFICIARY}),
        ("consortium cons консорциум lead,associated,partner", CONSORTIUM_ROLES),
    ],
)
def test_roles_are_understood(texts: str, roles: set[RoleKind]) -> None:
    for text in texts.split():
        assert _part(f"role:{text}") == InRole(roles=frozenset(roles))
        assert _part(f"роль:{text}") == InRole(roles=frozenset(roles))


def test_yes_and_no_are_understood() -> None:
    for yes, no in [("yes", "no"), ("Да", "Нет"), ("true", "false"), ("1", "0")]:
        assert _part(f"vacant:{yes}") == _part(f"вакантна:{yes}") == IsVacant(vacant=True)
        assert _part(f"вакантно:{no}") == IsVacant(vacant=False)
        assert _part(f"review:{yes}") == ToReview(to_review=True)
        assert _part(f"проверить:{no}") == ToReview(to_review=False)


@pytest.mark.parametrize(
    ("texts", "what"),
    [
        ("email e-mails mail почта «эл. почта» почты", Having.EMAIL),
        ("phones tel телефон телефона", Having.PHONE),
        ("mobile мобильный", Having.MOBILE),
        ("fax факса", Having.FAX),
        ("addresses адрес адреса", Having.ADDRESS),
        ("url links сайт", Having.LINK),
        ("notes заметки", Having.NOTE),
        ("post должность", Having.POST),
        ("org organization организации", Having.ORGANISATION),
        ("tags метки", Having.TAG),
        ("source источников", Having.SOURCE),
    ],
)
def test_what_an_entry_has_or_lacks_is_understood(texts: str, what: Having) -> None:
    for text in _apart(texts):
        assert _part(f"has:{text}") == _part(f"есть:{text}") == Has(what=what)
        assert _part(f"no:{text}") == _part(f"нет:{text}") == Has(what=what, present=False)


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (Words(text="x", within=TextField.ORGANISATION, negated=True), "-org:x"),
        (Words(text='a "b"', is_exact=True), '“a "b"”'),
        (InGroup(group=GroupKind.TAG, text="a,b"), 'tag:"a,b"'),
        (InGroup(group=GroupKind.TAG, text='a,"”»“'), 'tag:a,"”»“'),
        (InRole(roles=CONSORTIUM_ROLES), "role:associated_partner,lead_partner,partner"),
        (IsVacant(vacant=True), "vacant:yes"),
        (ToReview(to_review=False), "review:no"),
        (Has(what=Having.FAX, present=False), "no:fax"),
        (OnDate(which=DateField.VERIFIED, never=True), "verified:never"),
        (OnDate(which=DateField.CHANGED, since=_TODAY), "changed:>=2025-03-31"),
        (OnDate(which=DateField.CHANGED, until=_TODAY), "changed:<=2025-03-31"),
        (
            OnDate(which=DateField.VERIFIED, since=date(2024, 1, 1), until=date(2024, 12, 31)),
            "verified:2024-01-01..2024-12-31",
        ),
    ],
)
def test_parts_are_written_in_one_way(part: AnyPart, text: str) -> None:
    assert part_text(part) == text
    assert _part(text) == part


# --- days ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-03-01", "2025-03-01", "2025-03-01"),
        ("01.03.2025", "2025-03-01", "2025-03-01"),
        ("1.3.2025", "2025-03-01", "2025-03-01"),
        ("03.2025", "2025-03-01", "2025-03-31"),
        ("<2025", None, "2024-12-31"),
        ("<=2025", None, "2025-12-31"),
        (">2025", "2026-01-01", None),
        (">=2025", "2025-01-01", None),
        ("today", "2025-03-31", "2025-03-31"),
        ("Сегодня", "2025-03-31", "2025-03-31"),
        ("<today", None, "2025-03-30"),
        ("yesterday", "2025-03-30", "2025-03-30"),
        (">=вчера", "2025-03-30", None),
        ("2023..2024-06", "2023-01-01", "2024-06-30"),
        ("2024-06..2023", "2023-01-01", "2024-06-30"),
        ("1y..7d", "2024-03-31", "2025-03-24"),
        ("7d", "2025-03-24", None),
        (">7d", "2025-03-24", None),
        (">=7д", "2025-03-24", None),
        ("<7d", None, "2025-03-23"),
        ("<=7d", None, "2025-03-24"),
        ("2w", "2025-03-17", None),
        ("2Н", "2025-03-17", None),
        ("1m", "2025-02-28", None),
        ("13м", "2024-02-29", None),
        ("3m", "2024-12-31", None),
        ("1г", "2024-03-31", None),
        ("0d", "2025-03-31", None),
    ],
)
def test_periods_are_understood(text: str, since: str | None, until: str | None) -> None:
    first = date.fromisoformat(since) if since else None
    last = date.fromisoformat(until) if until else None

    assert _period(text) == (first, last)
    assert _period(f'"{text}"') == (first, last)


@pytest.mark.parametrize(
    "text",
    ["2025-02-30", "2025-13", "0000", "<0001", ">9999", "99999y", "99999m", "<abc", "2024..", "..",
     "<2024..2025", "<", "<=>2025", "٢٠٢٥", "2025-3-1", "7x", "d", "~2025", "<never"],
)  # fmt: skip
def test_days_out_of_the_calendar_and_other_texts_are_words(text: str) -> None:
    assert _texts(f"verified:{text} changed:{text}") == [f"verified:{text}", f"changed:{text}"]


def test_a_number_too_long_to_be_counted_is_a_word() -> None:
    assert _texts(f"changed:{'9' * 5000}d") == [f"changed:{'9' * 5000}d"]


def test_a_day_can_be_missing() -> None:
    never = OnDate(which=DateField.VERIFIED, never=True)

    assert _part("verified:never") == _part("проверено:Никогда") == never


def test_a_whole_search_is_read() -> None:
    text = 'kind:minis border country:kg -has:email изменено:>7d programme:"BOMCA 9"'

    query = read_query(text, today=_TODAY)

    assert query == Query(
        (
            OfKind(organisations=frozenset({OrganisationKind.MINISTRY})),
            Words(text="border"),
            InCountry(codes=frozenset({"KG"})),
            Has(what=Having.EMAIL, negated=True),
            OnDate(which=DateField.CHANGED, since=date(2025, 3, 24)),
            InGroup(group=GroupKind.PROGRAMME, text="BOMCA 9"),
        )
    )
    assert query_text(query) == (
        'kind:ministry border country:kg -has:email changed:>=2025-03-24 programme:"BOMCA 9"'
    )

"""Countries, languages, dates and money in the user's language (the only importer of babel)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from directory_app.domain.dates import PartialDate
from directory_app.domain.folding import fold
from directory_app.domain.sorting import sort_key

if TYPE_CHECKING:
    from babel import Locale

_ALPHA_CODES = """
    AD:AND AE:ARE AF:AFG AG:ATG AI:AIA AL:ALB AM:ARM AO:AGO AQ:ATA AR:ARG AS:ASM AT:AUT AU:AUS
    AW:ABW AX:ALA AZ:AZE BA:BIH BB:BRB BD:BGD BE:BEL BF:BFA BG:BGR BH:BHR BI:BDI BJ:BEN BL:BLM
    BM:BMU BN:BRN BO:BOL BQ:BES BR:BRA BS:BHS BT:BTN BV:BVT BW:BWA BY:BLR BZ:BLZ CA:CAN CC:CCK
    CD:COD CF:CAF CG:COG CH:CHE CI:CIV CK:COK CL:CHL CM:CMR CN:CHN CO:COL CR:CRI CU:CUB CV:CPV
    CW:CUW CX:CXR CY:CYP CZ:CZE DE:DEU DJ:DJI DK:DNK DM:DMA DO:DOM DZ:DZA EC:ECU EE:EST EG:EGY
    EH:ESH ER:ERI ES:ESP ET:ETH FI:FIN FJ:FJI FK:FLK FM:FSM FO:FRO FR:FRA GA:GAB GB:GBR GD:GRD
    GE:GEO GF:GUF GG:GGY GH:GHA GI:GIB GL:GRL GM:GMB GN:GIN GP:GLP GQ:GNQ GR:GRC GS:SGS GT:GTM
    GU:GUM GW:GNB GY:GUY HK:HKG HM:HMD HN:HND HR:HRV HT:HTI HU:HUN ID:IDN IE:IRL IL:ISR IM:IMN
    IN:IND IO:IOT IQ:IRQ IR:IRN IS:ISL IT:ITA JE:JEY JM:JAM JO:JOR JP:JPN KE:KEN KG:KGZ KH:KHM
    KI:KIR KM:COM KN:KNA KP:PRK KR:KOR KW:KWT KY:CYM KZ:KAZ LA:LAO LB:LBN LC:LCA LI:LIE LK:LKA
    LR:LBR LS:LSO LT:LTU LU:LUX LV:LVA LY:LBY MA:MAR MC:MCO MD:MDA ME:MNE MF:MAF MG:MDG MH:MHL
    MK:MKD ML:MLI MM:MMR MN:MNG MO:MAC MP:MNP MQ:MTQ MR:MRT MS:MSR MT:MLT MU:MUS MV:MDV MW:MWI
    MX:MEX MY:MYS MZ:MOZ NA:NAM NC:NCL NE:NER NF:NFK NG:NGA NI:NIC NL:NLD NO:NOR NP:NPL NR:NRU
    NU:NIU NZ:NZL OM:OMN PA:PAN PE:PER PF:PYF PG:PNG PH:PHL PK:PAK PL:POL PM:SPM PN:PCN PR:PRI
    PS:PSE PT:PRT PW:PLW PY:PRY QA:QAT RE:REU RO:ROU RS:SRB RU:RUS RW:RWA SA:SAU SB:SLB SC:SYC
    SD:SDN SE:SWE SG:SGP SH:SHN SI:SVN SJ:SJM SK:SVK SL:SLE SM:SMR SN:SEN SO:SOM SR:SUR SS:SSD
    ST:STP SV:SLV SX:SXM SY:SYR SZ:SWZ TC:TCA TD:TCD TF:ATF TG:TGO TH:THA TJ:TJK TK:TKL TL:TLS
    TM:TKM TN:TUN TO:TON TR:TUR TT:TTO TV:TUV TW:TWN TZ:TZA UA:UKR UG:UGA UM:UMI US:USA UY:URY
    UZ:UZB VA:VAT VC:VCT VE:VEN VG:VGB VI:VIR VN:VNM VU:VUT WF:WLF WS:WSM XK:XKX YE:YEM YT:MYT
    ZA:ZAF ZM:ZMB ZW:ZWE
"""
"""Alpha-2 and alpha-3 codes of ISO 3166-1, with the user-assigned XK and XKX of Kosovo."""

_ALPHA_3 = dict(pair.split(":") for pair in _ALPHA_CODES.split())

_OWN_NAMES = {("ru", "KG"): "Кыргызстан"}
"""Names shown instead of CLDR's: what a country calls itself in an official language of its own.

Russian is official in Kyrgyzstan (its constitution, article 13), where "Киргизия" gives offence.
"""

_NAME_LANGUAGES = ("en", "ru", "ky", "lv", "de", "fr")
"""Languages whose country names are recognised in texts."""

_ALIASES = {
    "Kyrgyz Republic": "KG",
    "Kirgizia": "KG",
    "Кыргызская Республика": "KG",
    "Кыргызстан": "KG",
    "Кыргыз Республикасы": "KG",
    "Republic of Kazakhstan": "KZ",
    "Республика Казахстан": "KZ",
    "Republic of Tajikistan": "TJ",
    "Республика Таджикистан": "TJ",
    "Republic of Uzbekistan": "UZ",
    "Республика Узбекистан": "UZ",
    "Туркмения": "TM",
    "Republic of Moldova": "MD",
    "Республика Молдова": "MD",
    "Молдавия": "MD",
    "Republic of Latvia": "LV",
    "Latvijas Republika": "LV",
    "Republic of Lithuania": "LT",
    "Republic of Belarus": "BY",
    "Республика Беларусь": "BY",
    "Белоруссия": "BY",
    "Russian Federation": "RU",
    "Российская Федерация": "RU",
    "РФ": "RU",
    "Federal Republic of Germany": "DE",
    "Bundesrepublik Deutschland": "DE",
    "Czech Republic": "CZ",
    "Slovak Republic": "SK",
    "Great Britain": "GB",
    "England": "GB",
    "Scotland": "GB",
    "Wales": "GB",
    "UK": "GB",
    "United States of America": "US",
    "Holland": "NL",
    "Macedonia": "MK",
    "Turkey": "TR",
    "Islamic Republic of Iran": "IR",
    "Islamic Republic of Afghanistan": "AF",
    "People's Republic of China": "CN",
    "КНР": "CN",
    "Republic of Korea": "KR",
    "Democratic People's Republic of Korea": "KP",
    "Syrian Arab Republic": "SY",
    "Viet Nam": "VN",
    "Ivory Coast": "CI",
    "Swaziland": "SZ",
    "Burma": "MM",
    "Myanmar": "MM",
    "Hong Kong": "HK",
    "Macao": "MO",
    "Palestine": "PS",
    "DR Congo": "CD",
    "Democratic Republic of the Congo": "CD",
    "Republic of the Congo": "CG",
    "Türkiye": "TR",
    "Holy See": "VA",
}
"""Official and former names that CLDR does not list."""


@lru_cache(1024)
def country_name(code: str, language: str = "en") -> str:
    """Return the name of a country in ``language`` (CLDR), or ``code`` itself if there is none.

    Args:
        code: ISO 3166-1 alpha-2 code, or ``EU``.
        language: BCP 47 tag; one that CLDR lacks falls back to English.
    """
    locale = _locale(language)
    own: str | None = _OWN_NAMES.get((locale.language, code.upper()))
    name: str = locale.territories.get(code.upper(), code)
    return own or name


@cache
def countries(language: str = "en") -> tuple[tuple[str, str], ...]:
    """Return the code and name of every country of ISO 3166-1 and of Kosovo, sorted by name."""
    named = ((code, country_name(code, language)) for code in _ALPHA_3)
    return tuple(sorted(named, key=lambda pair: (sort_key(pair[1]), pair[0])))


def is_country(code: str) -> bool:
    """Tell whether ``code`` is an ISO 3166-1 alpha-2 code (or Kosovo's XK), in capitals."""
    return code in _ALPHA_3


def country_from_text(text: str) -> str:
    """Return the ISO 3166-1 alpha-2 code of the country named in ``text``, or empty.

    Understood are alpha-2 and alpha-3 codes in any case and whole names, common and official, in
    English, Russian, Kyrgyz, Latvian, German and French; case and accents do not count.
    """
    code = text.strip().upper()
    if code in _ALPHA_3:
        return code
    return _country_index().get(fold(text), "")


def language_name(tag: str, language: str = "en") -> str:
    """Return the name of the language ``tag`` (BCP 47) in ``language``, or the tag if unknown."""
    locale = _locale(language)
    subtags = tag.replace("_", "-").split("-")
    for count in range(len(subtags), 0, -1):
        name: str = locale.languages.get("_".join(subtags[:count]), "")
        if name:
            return name
    return tag


def format_day(day: date, language: str = "en") -> str:
    """Return ``day`` written out: ``13 September 2017``, ``13 сентября 2017 г.``."""
    from babel.dates import format_date

    return format_date(day, "long", locale=_locale(language))


def format_partial_date(day: PartialDate, language: str = "en") -> str:
    """Return a partial date as precise as it is, led by ``~`` for "about".

    ``13 September 2017``, ``September 2017``, ``2017``, ``~2017``.
    """
    if day.day is not None:
        text = format_day(day.earliest(), language)
    elif day.month is not None:
        from babel.dates import format_skeleton

        text = format_skeleton("yMMMM", day.earliest(), locale=_locale(language))
    else:
        text = str(day.year)
    return f"~{text}" if day.about else text


def format_money(amount: Decimal, currency: str, language: str = "en") -> str:
    """Return a sum with its currency: ``€6,600,000``; cents only where there are some.

    Args:
        amount: in units of the currency.
        currency: ISO 4217 code; an unknown one is written as it is.
        language: BCP 47 tag.
    """
    from babel.numbers import format_currency

    locale = _locale(language)
    if amount != amount.to_integral_value():
        return format_currency(amount, currency, locale=locale)
    whole = locale.currency_formats["standard"].pattern.replace("0.00", "0")
    return format_currency(amount, currency, whole, locale=locale, currency_digits=False)


@cache
def _locale(language: str) -> "Locale":
    """Return the CLDR locale for ``language``; English is British: day before month."""
    # Imported late: babel must not load before the first rows are shown.
    from babel import Locale, UnknownLocaleError

    tag = language.replace("_", "-").partition(".")[0]
    while tag and tag != "en":
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            tag = tag.rpartition("-")[0]
    return Locale("en", "GB")


@cache
def _country_index() -> dict[str, str]:
    """Return the codes by everything ``country_from_text`` understands, folded."""
    index: dict[str, str] = {}
    for text, code in _known_texts():
        index.setdefault(fold(text), code)
    return index


def _known_texts() -> Iterator[tuple[str, str]]:
    """Yield texts that name a country with its code, the most reliable first."""
    for code, alpha_3 in _ALPHA_3.items():
        yield alpha_3, code
    for language in _NAME_LANGUAGES:
        for code in _ALPHA_3:
            yield country_name(code, language), code
    for language, code in _OWN_NAMES:  # CLDR's name is still read, though another one is shown
        yield _locale(language).territories[code], code
    yield from _ALIASES.items()

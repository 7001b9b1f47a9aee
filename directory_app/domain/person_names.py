"""Guesses at the parts of a person's name from how it is written."""

import re
from functools import lru_cache
from typing import NamedTuple

from directory_app.domain.scripts import guess_script


def _words(text: str) -> frozenset[str]:
    """Return the words of ``text`` as a set."""
    return frozenset(text.split())


_FAMILY_FIRST_LANGUAGES = frozenset({"hu", "ja", "ko", "vi", "yue", "zh"})
"""Languages that put the family name first (CLDR person names, ``nameOrder`` surnameFirst)."""

_FAMILY_FIRST_COUNTRIES = frozenset({"CN", "HK", "KP", "KR", "MO", "TW", "VN"})
"""Countries whose names keep the family name first in Latin letters too."""

_FAMILY_FIRST_SURNAMES = _words(
    """
    chan chen cheng cho choi chow chung dang deng ding do dong du fan feng gao guo han he ho hong
    hu huang hwang jang jiang jin jung kang kim ko kwon lam le lee li liang lim lin liu lu luo ma
    mao nguyen park peng pham phan qian ren shen shin sim song sun tan tang tran truong vo wang wei
    wong woo wu xi xiao xie xu yan yang yao ye yoon yu yuan zeng zhang zhao zheng zhou zhu
    """
)
"""Frequent family names there; a foreigner who works in Seoul keeps the given name first."""

_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_DEGREES = frozenset({"phd", "md", "mba", "llm", "ma", "msc", "bsc", "esq", "obe", "cbe", "mbe"})

_HONORIFICS = _words(
    """
    mr mrs ms miss mx dr prof professor sir dame lady lord he hon rev amb ambassador
    gen general col colonel maj major capt captain lt lieutenant herr frau mme mlle madame
    monsieur sig sra ing dipl-ing dr-ing mag kungs kundze
    г-н г-жа господин госпожа мырза айым д-р проф профессор генерал полковник майор капитан
    """
)
"""Titles before a name, without their dots; initials ("M.") are left out on purpose."""

_PARTICLES = _words(
    """
    af al av bin bint da das de del dela della den der di do dos du el la le lo los
    ten ter van vom von y zu zum zur аль ван фон де дер
    """
)
"""Words in front of a family name that belong to it."""

_PATRONYMIC_ENDING = re.compile(r".+(?:[оеё]вич|[оеё]вна|ьич|[иы]чна|[oe]vich|[oe]vna|[iy]chna)")
_PATRONYMIC_WORDS = _words(
    """
    uulu kyzy kizi qizi qyzy ogly oglu oghlu ogli ugli uly ulu
    уулу кызы қызы огли ўғли угли оглы улы ұлы қизи гызы
    """
)
"""Written after the father's name: "son of", "daughter of" in Turkic languages."""


class PersonName(NamedTuple):
    """The parts of a person's name (vCard N, RFC 6350 section 6.2.2); any may be empty."""

    honorific: str = ""
    given: str = ""
    additional: str = ""
    family: str = ""
    suffix: str = ""


@lru_cache(256)
def leads_with_family(language: str, script: str) -> bool:
    """Tell whether names of a language or script put the family name first.

    Args:
        language: BCP 47 tag, or empty.
        script: ISO 15924 code, or empty.
    """
    is_by_language = language.partition("-")[0].lower() in _FAMILY_FIRST_LANGUAGES
    return is_by_language or script in {"Hani", "Jpan", "Kore"}


def is_generation(suffix: str) -> bool:
    """Tell whether ``suffix`` tells namesakes apart (Jr, III) rather than naming a degree."""
    return _bare(suffix) in _GENERATIONS


def split_person_name(text: str, country: str = "", language: str = "") -> PersonName:
    """Guess the parts of a person's name from how it is written.

    The rules, first that fits: "Family, Given"; the words in capitals are the family name when
    others are not ("IVANOV Aibek"); a patronymic at the end of three or more words means that the
    family name leads ("Иванов Иван Иванович", "Sydykov Asan Bakyt uulu"), one in the middle that
    it comes last; names in Hungarian, in Chinese, Japanese and Korean script and those with a
    frequent Chinese, Korean or Vietnamese family name in these countries lead with it; else the
    last word is the family name, with the particles before it ("Jan van der Berg").

    Args:
        text: the whole name.
        country: ISO 3166-1 alpha-2 code of where the person works, or empty.
        language: BCP 47 tag of the language of the text, or empty.

    Returns:
        The parts; a single word is a given name. No letter of ``text`` is lost but commas.
    """
    words = text.split()
    honorific, words = _take_honorifics(words)
    suffix, words = _take_suffix(words)
    core = " ".join(words)
    head, comma, tail = core.partition(",")
    if comma and head.strip() and tail.strip(" ,"):
        given, additional = _given_and_additional(tail.replace(",", " ").split())
        parts = PersonName(given=given, additional=additional, family=head.strip())
    else:
        words = core.replace(",", " ").split()
        family_leads = leads_with_family(language, guess_script(core)) or (
            country in _FAMILY_FIRST_COUNTRIES
            and core.partition(" ")[0].lower() in _FAMILY_FIRST_SURNAMES
        )
        parts = _split_words(words, family_leads=family_leads)
    return parts._replace(honorific=honorific, suffix=suffix)


def without_particles(family: str) -> str:
    """Return ``family`` without the particles in small letters in front of it."""
    words = family.split()
    while len(words) > 1 and words[0] in _PARTICLES:
        words = words[1:]
    return " ".join(words)


def _split_words(words: list[str], *, family_leads: bool) -> PersonName:
    """Split a name without honorific, suffix and comma."""
    if len(words) < 2:
        return PersonName(given=" ".join(words))
    by_capitals = _split_at_capitals(words)
    if by_capitals is not None:
        return by_capitals
    by_patronymic = _split_at_patronymic(words)
    if by_patronymic is not None:
        return by_patronymic
    if family_leads:
        given, additional = _given_and_additional(words[1:])
        return PersonName(given=given, additional=additional, family=words[0])
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in _PARTICLES:
        first -= 1
    given, additional = _given_and_additional(words[:first])
    return PersonName(given=given, additional=additional, family=" ".join(words[first:]))


def _split_at_capitals(words: list[str]) -> PersonName | None:
    """Take the words in capitals at one end as family name, if the others are not in capitals."""
    marks = [word.isupper() and len(word.strip(".")) > 1 for word in words]
    if all(marks) or not any(marks):
        return None
    count = sum(marks)
    if all(marks[:count]):
        family, rest = words[:count], words[count:]
    elif all(marks[-count:]):
        family, rest = words[-count:], words[:-count]
    else:
        return None
    given, additional = _given_and_additional(rest)
    return PersonName(given=given, additional=additional, family=" ".join(family))


def _split_at_patronymic(words: list[str]) -> PersonName | None:
    """Use a patronymic in the middle or at the end of ``words``, if there is one."""
    span = _find_patronymic(words)
    if span is None:
        return None
    start, end = span
    patronymic = " ".join(words[start:end])
    before, after = words[:start], words[end:]
    if not before and after:
        # Kyrgyz "Bakyt uulu Asan": the father's name stands for a family name.
        return PersonName(given=" ".join(after), family=patronymic)
    if after:
        return PersonName(given=" ".join(before), additional=patronymic, family=" ".join(after))
    if len(before) > 1:
        family, given = before[0], " ".join(before[1:])
        return PersonName(given=given, additional=patronymic, family=family)
    return PersonName(given=" ".join(before), additional=patronymic)


def _find_patronymic(words: list[str]) -> tuple[int, int] | None:
    """Return the first and the end index of the patronymic in ``words``, or None."""
    for index, word in enumerate(words):
        if index and word.lower() in _PATRONYMIC_WORDS:
            return index - 1, index + 1
    # "Roman Abramovich" shows that two words do not tell; the first word never is a patronymic.
    for index in range(1, len(words) if len(words) > 2 else 0):
        if _PATRONYMIC_ENDING.fullmatch(words[index].lower()):
            return index, index + 1
    return None


def _given_and_additional(words: list[str]) -> tuple[str, str]:
    """Return the first of ``words`` and the rest."""
    return (words[0], " ".join(words[1:])) if words else ("", "")


def _take_honorifics(words: list[str]) -> tuple[str, list[str]]:
    """Return the titles in front of a name and the words after them; one word is always left."""
    count = 0
    while count < len(words) - 1 and _bare(words[count]) in _HONORIFICS:
        count += 1
    return " ".join(words[:count]), words[count:]


def _take_suffix(words: list[str]) -> tuple[str, list[str]]:
    """Return the generation or degrees after a name and the words before them.

    Two words are always left: "Ma" and "Md" are names as well.
    """
    first = len(words)
    while first > 2 and _bare(words[first - 1]) in _GENERATIONS | _DEGREES:
        first -= 1
    kept = words[:first]
    if first < len(words) and kept:
        kept = [*kept[:-1], kept[-1].rstrip(",")]
    return " ".join(words[first:]), kept


def _bare(word: str) -> str:
    """Return ``word`` in small letters without dots and commas, to look it up."""
    return word.lower().replace(".", "").strip(",")

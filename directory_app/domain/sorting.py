"""Sort keys: texts that put names in the order of a list by plain comparison."""

import unicodedata


def sort_key(text: str) -> str:
    """Return a text that sorts ``text`` as a list of names wants it, by plain comparison.

    After the Unicode Collation Algorithm (UTS #10) at its first level: case and accents do not
    count, punctuation does not, ё sorts as е and each letter of Cyrillic alphabets with its own
    place (й, ң, ө, ү …) after its base letter. The script stays: Latin before Greek before
    Cyrillic. Numbers sort by value, and a leading "the" or quotation mark is skipped.
    """
    spelled = unicodedata.normalize("NFC", text.casefold()).translate(_OWN_LETTERS)
    decomposed = unicodedata.normalize("NFKD", spelled)
    words = decomposed.translate(_SIGNS).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(word.zfill(_NUMBER_WIDTH) if word.isdecimal() else word for word in words)


class _SignTable(dict[int, str]):
    """Map code points for ``str.translate``; each is worked out once, when first met."""

    def __missing__(self, code_point: int) -> str:
        """Work out, keep and return what ``code_point`` adds to a sort key."""
        sign = _sort_sign(chr(code_point))
        self[code_point] = sign
        return sign


def _sort_sign(sign: str) -> str:
    """Return what one decomposed character adds to a sort key."""
    if sign.isalnum() or sign in _AFTER:
        return sign
    if unicodedata.category(sign)[0] == "M" or sign in "'’ʼʻ`´":
        return ""
    return " "


_NUMBER_WIDTH = 8
_AFTER = "\U000f0001\U000f0002"
"""Private signs above every letter; behind a base letter they mean "the letter after it"."""

_OWN_LETTERS = str.maketrans(
    {
        "ё": "е",
        "ӣ": "и",
        **{
            letter: base + _AFTER[0]
            for letter, base in zip("ңөұғқһәҷўєґ", "ноугкхачуег", strict=True)
        },
        **{letter: base + _AFTER[1] for letter, base in zip("үҳӯ", "уху", strict=True)},
        "і": "и" + _AFTER[0],
        "ї": "и" + _AFTER[0] * 2,
        "й": "и" + _AFTER[1],
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ħ": "h",
        "ə": "e" + _AFTER[0],
    }
)
_SIGNS = _SignTable()

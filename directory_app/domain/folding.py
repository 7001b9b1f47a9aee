"""Folding: one Latin, lower-case, accent-free spelling of any text, so that search finds it.

It is for searching only, never for showing or renaming. Today a word has exactly one folded
spelling; when a word gets a *set* of readings (``j`` is ж in English, й in German), that set will
be a further function beside ``fold`` whose first reading stays what ``fold`` returns.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_APOSTROPHES = frozenset("'`´‘’‛′ʹʻʼʽʾʿˈ＇")
"""Signs written inside words: O'Brien, oʻzbek; they vanish instead of splitting the word."""

_CHOSEN = {
    # A text with е for ё is the rule in Russian print, so both must fold alike.
    "ё": "e",
    "ъ": "",
    "ь": "",
    # ң before г is written "ng" once ("Чыңгыз", Chyngyz), so ң itself is a plain n.
    "ң": "n",
    "ө": "o",
    "ү": "u",
    "ұ": "u",
    "ә": "a",
    "ə": "a",
    "ғ": "g",
    "қ": "q",
    "һ": "h",
    "ҳ": "h",
    "ҷ": "j",
    "ӣ": "i",
    "ӯ": "u",
    # Uzbek; its Latin spelling oʻ folds to o as well.
    "ў": "o",
    "і": "i",
    "ї": "i",
    "є": "ye",
    "й": "y",
    "ы": "y",
    "э": "e",
    "х": "kh",
    "щ": "shch",
}
"""Where the usual national romanisations (passports, BGN/PCGN) differ from anyascii's table."""


class _FoldTable(dict[int, str]):
    """Map code points for ``str.translate``; each is worked out once, when first met."""

    def __missing__(self, code_point: int) -> str:
        """Work out, keep and return what ``code_point`` folds to."""
        folded = _fold_character(chr(code_point))
        self[code_point] = folded
        return folded


class _Cluster(NamedTuple):
    """A character with the marks that follow it, as it lies in a text."""

    start: int
    end: int
    folded: str


def fold(text: str) -> str:
    """Return ``text`` as lower-case ASCII words with one space between them.

    Case and accents go, every script is written in Latin letters, digits stay, apostrophes inside
    words are dropped and all other signs separate words: ``O'Brien-Şahin`` gives
    ``obrien sahin`` and ``Жанна@Бишкек`` gives ``zhanna bishkek``. Folding twice changes nothing,
    and texts that differ in case only (Unicode full case folding) fold alike.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.casefold())
    return " ".join(text.translate(_TABLE).split())


def fold_words(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the different folded words of ``texts`` in the order they are met."""
    words = (word for text in texts for word in fold(text).split())
    return tuple(dict.fromkeys(words))


def fold_digits(text: str) -> str:
    """Return the decimal digits in ``text``, of whatever script, as ASCII digits."""
    digits = _NOT_DIGITS.sub("", text)
    if digits.isascii():
        return digits
    return "".join(str(unicodedata.decimal(digit)) for digit in digits)


def match_spans(text: str, query_words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return where words of ``text`` begin with one of ``query_words``, whatever the script.

    Args:
        text: the text as it is shown.
        query_words: what was searched for, folded or as typed (each is folded here).

    Returns:
        Pairs of start and end (exclusive) in code points of ``text``, in order, never overlapping.
        A character that folds to several letters (щ, shch) is marked whole when the match ends
        inside it.
    """
    prefixes = fold_words(query_words)
    if not prefixes:
        return ()
    spans = (_match_start(word, prefixes) for word in _words_of(text))
    return tuple(span for span in spans if span is not None)


def _match_start(word: Sequence[_Cluster], prefixes: Sequence[str]) -> tuple[int, int] | None:
    """Return the span of the longest of ``prefixes`` that ``word`` begins with, or None."""
    folded = "".join(cluster.folded for cluster in word)
    length = max((len(prefix) for prefix in prefixes if folded.startswith(prefix)), default=0)
    if not length:
        return None
    covered = 0
    for cluster in word:
        covered += len(cluster.folded)
        if covered >= length:
            return word[0].start, cluster.end
    return None


def _words_of(text: str) -> Iterator[list[_Cluster]]:
    """Yield the words of ``text``, each as the clusters that fold to something."""
    word: list[_Cluster] = []
    for cluster in _clusters_of(text):
        if cluster.folded == " ":
            if word:
                yield word
            word = []
        elif cluster.folded:
            word.append(cluster)
    if word:
        yield word


def _clusters_of(text: str) -> Iterator[_Cluster]:
    """Yield each character of ``text`` together with what composes with it (Unicode NFC)."""
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and _continues(text[end]):
            continue
        cluster = unicodedata.normalize("NFC", text[start:end].casefold())
        folded = cluster.translate(_TABLE)
        # A mark on a sign folds to a blank like the sign itself.
        yield _Cluster(start, end, folded.strip() or folded[:1])
        start = end


def _continues(character: str) -> bool:
    """Tell whether ``character`` belongs to the one before: a mark, or a Hangul vowel or final."""
    if character.isascii():
        return False
    return "\u1160" <= character <= "\u11ff" or unicodedata.category(character)[0] == "M"


def _fold_character(character: str) -> str:
    """Return what one lower-case character folds to: letters and digits, nothing, or a blank."""
    if character in _CHOSEN:
        return _CHOSEN[character]
    if character in _APOSTROPHES:
        return ""
    # Letters, marks and numbers make words; every other category separates them.
    if unicodedata.category(character)[0] not in "LMN":
        return " "
    if character.isascii():
        return character
    # Imported late: it brings importlib.resources along, and the first rows need no folding.
    from anyascii import anyascii

    return "".join(sign for sign in anyascii(character).lower() if sign.isalnum())


_NOT_DIGITS = re.compile(r"\D+")
_TABLE = _FoldTable({ord(sign): _fold_character(sign.lower()) for sign in map(chr, range(128))})

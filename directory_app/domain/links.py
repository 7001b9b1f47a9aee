"""Links: which schemes are allowed, what a link leads to, how it is shown."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from directory_app.domain.contact_points import LinkKind
from directory_app.domain.problems import Problem, ProblemCode

_WEB_SCHEMES = frozenset({"http", "https"})

ALLOWED_SCHEMES = _WEB_SCHEMES | frozenset(
    {
        "ftp",
        "ftps",
        "geo",
        "im",
        "mailto",
        "matrix",
        "sip",
        "sips",
        "skype",
        "sms",
        "tel",
        "tg",
        "viber",
        "whatsapp",
        "xmpp",
    }
)
"""Schemes a link may have: pages and ways to reach somebody. All others (``javascript``, ``file``,
``data``, program starters) could run or read something on this computer when clicked."""

_HIDDEN_SCHEMES = _WEB_SCHEMES | {"mailto", "tel"}

_HOSTS = {
    "facebook.com": LinkKind.FACEBOOK,
    "fb.com": LinkKind.FACEBOOK,
    "fb.me": LinkKind.FACEBOOK,
    "m.me": LinkKind.FACEBOOK,
    "x.com": LinkKind.X,
    "twitter.com": LinkKind.X,
    "linkedin.com": LinkKind.LINKEDIN,
    "lnkd.in": LinkKind.LINKEDIN,
    "t.me": LinkKind.TELEGRAM,
    "telegram.me": LinkKind.TELEGRAM,
    "telegram.org": LinkKind.TELEGRAM,
    "wa.me": LinkKind.WHATSAPP,
    "whatsapp.com": LinkKind.WHATSAPP,
    "instagram.com": LinkKind.INSTAGRAM,
    "youtube.com": LinkKind.YOUTUBE,
    "youtu.be": LinkKind.YOUTUBE,
    "flickr.com": LinkKind.FLICKR,
    "flic.kr": LinkKind.FLICKR,
}

NETWORK_HOSTS = tuple(_HOSTS)
"""The hosts of social networks and messengers."""

_MESSENGER_SCHEMES = {"tg": LinkKind.TELEGRAM, "whatsapp": LinkKind.WHATSAPP}

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.DOTALL)
"""Scheme and rest (RFC 3986 section 3.1)."""

_PORT = re.compile(r"\d{1,5}(?:[/?#].*)?", re.DOTALL)
_HOST_LIKE = re.compile(r"[^\s/?#@.]+(?:\.[^\s/?#@.]+)+\.?(?::\d{1,5})?(?:[/?#].*)?", re.DOTALL)
_UNSAFE_SIGN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\\]")
"""Blanks, controls and marks that turn the direction of writing: none belongs in a URL."""


@dataclass(frozen=True, slots=True)
class ParsedLink:
    """What a typed link was understood as.

    Attributes:
        url: the link with a scheme; as typed if it is suspicious.
        kind: what it leads to.
        problem: what is suspicious about it, or None.
    """

    url: str
    kind: LinkKind
    problem: Problem | None


def parse_link(text: str) -> ParsedLink:
    """Read a link as typed; one that starts with its host gets ``https://`` in front.

    A link with a scheme outside ``ALLOWED_SCHEMES`` or without a sensible form is kept as typed
    with a problem, and ``is_safe_to_open`` refuses it.
    """
    url = text.strip()
    if url.startswith("<") and url.endswith(">"):
        url = url[1:-1].strip()
    scheme = _scheme_of(url)
    if not scheme:
        url = f"https:{url}" if url.startswith("//") else url
        if not url.startswith("https:") and _HOST_LIKE.fullmatch(url):
            url = f"https://{url}"
        scheme = _scheme_of(url)
    if scheme and scheme not in ALLOWED_SCHEMES:
        problem = Problem(ProblemCode.LINK_SCHEME, field="links", value=text, detail=scheme)
        return ParsedLink(text.strip(), LinkKind.OTHER, problem)
    if not is_safe_to_open(url):
        problem = Problem(ProblemCode.LINK_SYNTAX, field="links", value=text)
        return ParsedLink(text.strip(), link_kind(url), problem)
    return ParsedLink(url, link_kind(url), None)


def link_kind(url: str) -> LinkKind:
    """Return what ``url`` leads to, told by its host (with subdomains) or messenger scheme."""
    scheme = _scheme_of(url)
    if scheme in _MESSENGER_SCHEMES:
        return _MESSENGER_SCHEMES[scheme]
    parts = _split(url)
    if parts is None or scheme not in _WEB_SCHEMES:
        return LinkKind.OTHER
    labels = (parts.hostname or "").rstrip(".").split(".")
    for start in range(len(labels) - 1):
        kind = _HOSTS.get(".".join(labels[start:]))
        if kind is not None:
            return kind
    return LinkKind.WEBSITE


def is_safe_to_open(url: str) -> bool:
    """Tell whether ``url`` may be handed to the system's browser or mail program.

    It must have an allowed scheme and something after it, no blanks or control characters
    (browsers drop them: ``javascript:`` with a tab in it runs), and, for pages, a host and no user
    name before it (``https://bank.example@evil.example``, RFC 3986 section 7.6).
    """
    scheme = _scheme_of(url)
    if scheme not in ALLOWED_SCHEMES or _UNSAFE_SIGN.search(url):
        return False
    parts = _split(url)
    if parts is None:
        return False
    if scheme in _WEB_SCHEMES:
        return bool(parts.hostname) and "@" not in parts.netloc
    return len(url) > len(scheme) + 1


def link_text(url: str) -> str:
    """Return ``url`` as it is shown: pages, addresses and numbers without scheme and last slash."""
    scheme = _scheme_of(url)
    if scheme not in _HIDDEN_SCHEMES:
        return url
    return url.strip()[len(scheme) + 1 :].removeprefix("//").rstrip("/") or url


def _scheme_of(url: str) -> str:
    """Return the scheme of ``url`` in small letters; empty when it starts with its host."""
    match = _SCHEME.fullmatch(url.strip())
    if match is None:
        return ""
    scheme, rest = match[1].lower(), match[2]
    # "example.org:8080/page": a host with its port, no scheme.
    if "." in scheme and _PORT.fullmatch(rest):
        return ""
    return scheme


def _split(url: str) -> SplitResult | None:
    """Return the parts of ``url``, or None when its host or port cannot be read."""
    try:
        parts = urlsplit(url)
        # Reading the port raises ValueError for one that is no number.
        return parts if parts.port is None or parts.port else None
    except ValueError:
        return None

"""Cards as other programs might write them: any parameter, group and value at any property."""

from hypothesis import strategies as st

_WORDS = st.sampled_from(
    [
        "a",
        "Ada",
        "b c",
        "x\\, y",
        "x, y",
        "p\\;q",
        "p;q",
        "l\\nm",
        "1:2",
        "Ж",
        "",
        " ",
        "\\\\",
        "a\\z",
    ]
)
_TEXT = st.lists(_WORDS, min_size=1, max_size=3).map("".join)
_NUMBERS = st.sampled_from(
    ["+996 312 00 01 01", "(0312) 1-2", "tel:+996-312-1", "tel:+1;ext=5", "tel:+1;isub=9", "x", ""]
)
_MAILS = st.sampled_from(
    ["a@b.example", "A.B@C.Example", "Ada <a@b.example>", "mailto:a@b.c", "?", ""]
)
_PAGES = st.sampled_from(
    [
        "https://a.example/x",
        "www.a.example",
        "http://facebook.com/a",
        "a,b",
        "x:y",
        "https://a/?b;c",
        "",
    ]
)
_COUNTRIES = st.sampled_from(["", "Kyrgyzstan", "USA", "Nowhere", "kg"])
_ADDRESSES = st.tuples(st.lists(_TEXT, min_size=0, max_size=6), _COUNTRIES).map(
    lambda parts: ";".join([*parts[0], *[""] * (6 - len(parts[0])), parts[1]])
)
_COMPONENTS = st.lists(_TEXT, min_size=1, max_size=7).map(";".join)
_VALUES = {
    "FN": _TEXT,
    "N": _COMPONENTS,
    "NICKNAME": _TEXT,
    "TEL": _NUMBERS,
    "EMAIL": _MAILS,
    "ADR": _ADDRESSES,
    "LABEL": _TEXT,
    "URL": _PAGES,
    "X-SOCIALPROFILE": _PAGES,
    "SOCIALPROFILE": _PAGES,
    "ORG": _COMPONENTS,
    "TITLE": _TEXT,
    "ROLE": _TEXT,
    "NOTE": _TEXT,
    "CATEGORIES": _TEXT,
    "LANG": st.sampled_from(["en", "ky", ""]),
    "KIND": st.sampled_from(["individual", "org", "group", "location", "X-thing"]),
    "UID": st.sampled_from(["a", "urn:uuid:0b5c1f9e-0000-4000-8000-000000000001", "b c"]),
    "MEMBER": st.sampled_from(["a", "urn:uuid:0b5c1f9e-0000-4000-8000-000000000002"]),
    "BDAY": st.sampled_from(["1971-05-09", "19710509", "--0509", "circa 1800", ""]),
    "X-ANNIVERSARY": st.sampled_from(["1999-08-21", "19990821T120000"]),
    "GEO": st.sampled_from(["42.87;74.59", "geo:42.87,74.59", "x"]),
    "SORT-STRING": st.sampled_from(["Ex", "a b"]),
    "X-ABSHOWAS": st.sampled_from(["COMPANY", "PERSON"]),
    "X-PHONETIC-FIRST-NAME": _TEXT,
    "IMPP": st.sampled_from(["xmpp:a@b.example", "skype:a"]),
    "X-OTHER": _TEXT,
}
_TYPES = st.sampled_from(
    ["WORK", "home", "pref", "CELL", "voice", "FAX", "internet", "x-own", "school", "MAIN", "pager"]
)
_PARAMS = st.one_of(
    st.lists(_TYPES, min_size=1, max_size=3).map(lambda types: f"TYPE={','.join(types)}"),
    st.sampled_from(
        [
            *("PREF=1", "PREF=2", "ALTID=1", "PID=1.1", "LANGUAGE=ru", "LANGUAGE=EN", "X-A=b"),
            *('SORT-AS="a,b"', "X-PDIR=1", 'LABEL="x^ny"', 'GEO="geo:1,2"', "CC=KG"),
            *("VALUE=text", "SCRIPT=Cyrl"),
        ]
    ),
)
_ONLY_ONE = {"KIND", "SORT-STRING", "UID", "X-ABSHOWAS"}
_OF_ADR = ("LABEL=", "GEO=", "CC=")
_OF_NAMES = ("SORT-AS=",)
_GROUPS = st.sampled_from(["", "", "", "item1", "item2", "A"])
_LABELS = st.sampled_from(["_$!<Work>!$_", "_$!<Main>!$_", "desk", "main", "x\\, y"])


@st.composite
def _lines(draw: st.DrawFn) -> str:
    name = draw(st.sampled_from(sorted(_VALUES)))
    params = draw(st.lists(_PARAMS, max_size=2, unique_by=lambda one: one.partition("=")[0]))
    params = [one for one in params if name == "ADR" or not one.startswith(_OF_ADR)]
    params = [one for one in params if name in {"N", "FN", "ORG"} or not one.startswith(_OF_NAMES)]
    group = draw(_GROUPS)
    head = ";".join([f"{group}.{name}" if group else name, *params])
    return f"{head}:{draw(_VALUES[name])}"


def _once(line: str) -> str:
    """Return what may be there once: two KIND of one card contradict each other."""
    name = line.partition(":")[0].partition(";")[0].rpartition(".")[2]
    return name if name in _ONLY_ONE else line


@st.composite
def foreign_cards(draw: st.DrawFn) -> str:
    """Draw a card of any version with up to eight lines that nobody should lose anything of."""
    lines = draw(st.lists(_lines(), min_size=1, max_size=8, unique_by=_once))
    for group in ("item1", "item2"):
        if draw(st.booleans()):
            lines.append(f"{group}.X-ABLabel:{draw(_LABELS)}")
    version = draw(st.sampled_from(["2.1", "3.0", "4.0"]))
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])

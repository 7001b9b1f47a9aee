"""The letters of each script and the sounds they may stand for, with the sources of each row.

A *reading* is written in 23 letters of its own, one a sound, so that spellings of one name meet:

=====  ==========================================  =====  ==========================================
code   stands for                                  code   stands for
=====  ==========================================  =====  ==========================================
``a``  а a ā                                       ``c``  ц ts tz, c in Latvian and ISO 9
``e``  е э є e, ye, ie                             ``j``  ж zh ž j, дж dzh dž dj, ҷ, c in Turkish
``i``  и й ы і ї i y ı, j in German and Latvian    ``q``  ч ch č ç tch tsch
``u``  о ө у ү ұ ў ӯ o ö u ü ou w                  ``x``  ш sh š ş sch, ch in French
``h``  х ҳ һ kh h x, г as in Ukrainian, German ch  ``v``  в v w, f in endings -of, -off, -ef
=====  ==========================================  =====  ==========================================

The others (b d f g k l m n p r s t z) stand for themselves; ь, ъ and apostrophes for nothing. щ is
``xq``, and ``x`` as it is spoken. o and u are one code because the romanisations of ө, ү, ў and ӯ
mix them. Where a spelling may be read in several ways, the likeliest is named first.

Sources:

- Russian: BGN/PCGN 1947; ISO 9:1995; GOST 7.79-2000 system B (shh, cz, x); ICAO Doc 9303 part 3.
- Kyrgyz: BGN/PCGN 1979; Kazakh: BGN/PCGN 1979 and the Latin alphabets of 2018 and 2021; Tajik:
  BGN/PCGN 1994; Uzbek: Latin alphabet of 1995 (oʻ, gʻ, sh, ch, x, j); Turkmen: Latin alphabet of
  1999 (ž, ý, w, ş, ç, ň, j).
- Ukrainian: Cabinet of Ministers resolution 55 of 2010 (г is h, as Russian also writes foreign h).
- German: Duden transcription (sch, tsch, schtsch, dsch, ch, w, j, s and z); French: usage of the
  press and of passports before 1997 (ch, tch, dj, ou, gu, chtch); Latvian: State Language Centre,
  rendering of Russian proper names (š, č, ž, j, c, endings -s); Turkish and Azerbaijani alphabets
  (c, ç, ş, ğ, ı).
- Georgian: national system 2002; Armenian: BGN/PCGN 1981; Greek: ELOT 743 (ISO 843).
"""

from typing import Final

SILENT: Final = "-"
"""In the tables: the letter may be silent."""


def _table(text: str) -> dict[str, tuple[str, ...]]:
    """Return the rows of ``text``, each ``spelling:reading,reading``, by spelling."""
    rows = (row.split(":") for row in text.split())
    return {
        spelling: tuple("" if code == SILENT else code for code in codes.split(","))
        for spelling, codes in rows
    }


LATIN: Final = _table(
    """
    a:a b:b c:k,c,j d:d e:e f:f g:g h:h i:i j:j,i k:k l:l m:m n:n o:u p:p q:k r:r s:s t:t u:u v:v
    w:v,u x:ks,h y:i z:z
    yu:iu iu:iu sh:x shh:x,xq shch:xq,x sch:x,j schtsch:xq,x chtch:xq,x stch:xq,sq
    ch:q,x,h tch:q tsch:q cz:c,q ck:k
    zh:j dzh:j dsch:j kh:h gh:g ngh:ng,nh ph:f th:t,th qu:ku,k,kv ou:u
    ae:ae,a oe:u,ue ue:u,ue
    ä:a,e ə:a,e á:a à:a ã:a ā:a ă:a ą:a å:a,u æ:a,e â:a,ia
    é:e è:e ê:e ē:e ė:e ę:e ě:e ĕ:e ë:e,iu,u
    í:i ì:i î:i ï:i ī:i į:i ĭ:i ı:i ý:i ÿ:i ŷ:i
    ó:u ò:u ô:u õ:u ö:u ő:u ø:u ō:u ơ:u œ:u,e
    ú:u ù:u ü:u ű:u ū:u ů:u ų:u ư:u ŭ:u,v û:u,iu
    ç:q,s č:q ć:q ĉ:q š:x ş:x ș:x ś:x ŝ:x,xq ž:j ż:j ź:z ẑ:dz
    ğ:g,- ģ:g ġ:g ĝ:g ǧ:g ĥ:h ħ:h ḥ:h ẖ:h ĵ:j ǰ:j ķ:k ḳ:k ļ:l ł:l ľ:l
    ñ:n,ng ň:n,ng ņ:n,ng ŋ:n,ng ń:n đ:d ð:d ď:d ḑ:d þ:t ţ:t,c ț:t,c ť:t ŗ:r ř:r,rj
    """
)
"""Latin spellings as English, German, French, Latvian and the Turkic alphabets read them."""

SOFT_C: Final = ("c", "s", "j")
"""``c`` before e, i and y: ц, s in French and English, дж in Turkish."""

CYRILLIC: Final = _table(
    """
    а:a б:b в:v г:g,h ғ:g ґ:g ҕ:g ѓ:g д:d е:e ё:e,iu,u є:e э:e ә:a,e ж:j җ:j ӂ:j з:z и:i й:i і:i ї:i
    ӣ:i ы:i ӥ:i ѝ:i к:k қ:k ҡ:k ќ:k л:l љ:l,li м:m н:n ң:n,ng ҥ:n,ng ӈ:n,ng њ:n,ni о:u ө:u ӧ:u п:p
    р:r с:s ҫ:s т:t ћ:q,c ђ:j у:u ү:u ұ:u ў:u,v ӯ:u ӱ:u ф:f х:h ҳ:h,g һ:h ц:c ч:q ҷ:j,q ҹ:j џ:j ш:x
    щ:xq,x ъ:- ы:i ь:- ю:iu я:ia ѐ:e ӑ:a ӓ:a,e ӗ:e ѕ:dz сч:x,sq,xq
    сҳ:sh,x сһ:sh,x зҳ:zh,j зһ:zh,j кҳ:kh,h кһ:kh,h гҳ:gh,g гһ:gh,g пҳ:ph,f пһ:ph,f тҳ:th,t тһ:th,t
    шҳ:xh,x шһ:xh,x цҳ:ch,tx цһ:ch,tx
    """
)
"""Cyrillic with the letters of Kyrgyz, Kazakh, Tajik, Uzbek, Ukrainian and their neighbours."""

GEORGIAN: Final = _table(
    """
    ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:u პ:p ჟ:j რ:r ს:s ტ:t უ:u ფ:p,f ქ:k ღ:g
    ყ:k შ:x ჩ:q ც:c ძ:dz წ:c ჭ:q ხ:h ჯ:j ჰ:h
    """
)

ARMENIAN: Final = _table(
    """
    ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:i,e թ:t ժ:j ի:i լ:l խ:h ծ:c կ:k հ:h ձ:dz ղ:g ճ:q,j մ:m յ:i,h ն:n
    շ:x ո:u,vu չ:q պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:c ւ:u,v փ:p,f ք:k օ:u ֆ:f եւ:ev,eu ու:u
    """
)

GREEK: Final = _table(
    """
    α:a β:v γ:g δ:d ε:e ζ:z η:i θ:t,th ι:i κ:k λ:l μ:m ν:n ξ:ks ο:u π:p ρ:r σ:s τ:t υ:i,u φ:f,p
    χ:h ψ:ps ω:u ου:u αυ:av,au,ai ευ:ev,eu,ei μπ:b,mp ντ:d,nt γκ:g,gk γγ:ng,g τζ:j,c
    """
)

GERMAN: Final = _table("z:c ch:h sch:x,j j:i v:v w:v")
"""What German reads otherwise; s before vowels and voiced letters is z besides (Duden)."""

BLENDS: Final = {"dj": "j", "ts": "c", "tz": "c", "tc": "c", "tq": "q", "cq": "q", "ie": "e"}
"""Neighbouring codes that are one: дж is ж, тс is ц, and the glide of ye is written or not
(Yerzhan, Erzhan; Aliyev, Aliev, Alijew). Codes that are the same are one as well."""

SPELLINGS: Final = LATIN | CYRILLIC | GEORGIAN | ARMENIAN | GREEK
"""Every spelling of one or more letters, by the letters; the longest that fits is read."""

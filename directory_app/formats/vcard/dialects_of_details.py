"""Vendors' properties for what has no field: dates, messengers, relations, phonetic names, places.

Each habit stands here with the product it was seen in. All of them stay content lines of an entry.
"""

from typing import Final

ANNIVERSARIES: Final = (
    "ANNIVERSARY",  # RFC 6350 section 6.2.6
    "X-ANNIVERSARY",  # KAddressBook, Nextcloud, Roundcube, many others
    "X-EVOLUTION-ANNIVERSARY",  # GNOME Evolution
    "X-KADDRESSBOOK-X-ANNIVERSARY",  # KAddressBook
    "X-MS-ANNIVERSARY",  # Outlook 2007 and later
    "X-WAB-WEDDING_ANNIVERSARY",  # Windows Address Book
)
"""Wedding anniversaries, the most exact writer first."""

APPLE_DATE: Final = "X-ABDATE"
"""Apple's labelled date: its X-ABLabel says of what (macOS and iOS Contacts)."""

DATES: Final = {
    "DEATHDATE": "death",  # RFC 6474 section 2.3
    "X-DEATHDATE": "death",
}
"""Other dates, with what they are of."""

ANDROID_CUSTOM: Final = "X-ANDROID-CUSTOM"
"""Android's rows of its own data kinds: MIME type, then data1 to data15 (Android Contacts).

``vnd.android.cursor.item/nickname``, ``…/contact_event`` (data1 date, data2 type, data3 label) and
``…/relation`` (data1 name, data2 type, data3 label).
"""

ANDROID_NICKNAME: Final = "/nickname"
"""How the MIME type of a nickname ends; NICKNAME is not what Android Contacts write."""

ANDROID_EVENTS: Final = {"1": "anniversary", "2": "other", "3": "birthday"}
"""``ContactsContract.CommonDataKinds.Event.TYPE_…``."""

ANDROID_RELATIONS: Final = {
    "1": "assistant",
    "2": "brother",
    "3": "child",
    "4": "domestic partner",
    "5": "father",
    "6": "friend",
    "7": "manager",
    "8": "mother",
    "9": "parent",
    "10": "partner",
    "11": "referred by",
    "12": "relative",
    "13": "sister",
    "14": "spouse",
}
"""``ContactsContract.CommonDataKinds.Relation.TYPE_…``."""

RELATED_NAMES: Final = "X-ABRELATEDNAMES"
"""Apple's names of relatives; the X-ABLabel says how they are related."""

RELATIONS: Final = {
    "AGENT": "agent",  # RFC 2426 section 3.5.4; removed in 4.0
    "X-ASSISTANT": "assistant",  # Roundcube, KAddressBook
    "X-EVOLUTION-ASSISTANT": "assistant",  # GNOME Evolution, read by KAddressBook too
    "X-KADDRESSBOOK-X-ASSISTANTSNAME": "assistant",  # KAddressBook
    "X-MS-ASSISTANT": "assistant",  # Outlook
    "X-MANAGER": "manager",  # Roundcube
    "X-EVOLUTION-MANAGER": "manager",
    "X-KADDRESSBOOK-X-MANAGERSNAME": "manager",
    "X-MS-MANAGER": "manager",
    "X-SPOUSE": "spouse",  # Roundcube
    "X-EVOLUTION-SPOUSE": "spouse",
    "X-KADDRESSBOOK-X-SPOUSESNAME": "spouse",
    "X-MS-SPOUSE": "spouse",
    "X-WAB-SPOUSE_NAME": "spouse",  # Windows Address Book
    "X-MS-CHILD": "child",
    "X-CHILDREN": "child",
}
"""Properties whose value is the name of somebody, with what that person is to the subject."""

CUSTOM_SERVICE: Final = "X-CUSTOM"
"""A messenger that Samsung's phones have no word for; its name is the type."""

SERVICES: Final = {
    "X-AIM": "AIM",
    CUSTOM_SERVICE: "",
    "X-GADUGADU": "Gadu-Gadu",
    "X-GADU-GADU": "Gadu-Gadu",
    "X-GOOGLE-TALK": "Google Talk",  # Android
    "X-GTALK": "Google Talk",  # Funambol, rcmcarddav
    "X-GROUPWISE": "GroupWise",
    "X-ICQ": "ICQ",
    "X-IRC": "IRC",
    "X-JABBER": "XMPP",
    "X-KADDRESSBOOK-X-IMADDRESS": "",
    "X-MATRIX": "Matrix",
    "X-MESSAGING/AIM-ALL": "AIM",  # KAddressBook 4, in the words of Kopete
    "X-MESSAGING/GADU-ALL": "Gadu-Gadu",
    "X-MESSAGING/GROUPWISE-ALL": "GroupWise",
    "X-MESSAGING/ICQ-ALL": "ICQ",
    "X-MESSAGING/IRC-ALL": "IRC",
    "X-MESSAGING/MEANWHILE-ALL": "Sametime",
    "X-MESSAGING/MSN-ALL": "MSN",
    "X-MESSAGING/SKYPE-ALL": "Skype",
    "X-MESSAGING/TWITTER-ALL": "Twitter",
    "X-MESSAGING/XMPP-ALL": "XMPP",
    "X-MESSAGING/YAHOO-ALL": "Yahoo",
    "X-MS-IMADDRESS": "",  # Outlook
    "X-MSN": "MSN",
    "X-NAPSTER": "Napster",
    "X-QQ": "QQ",
    "X-SAMETIME": "Sametime",
    "X-SIGNAL": "Signal",
    "X-SIP": "SIP",
    "X-SKYPE": "Skype",
    "X-SKYPE-USERNAME": "Skype",  # Android
    "X-TELEGRAM": "Telegram",
    "X-TWITTER": "Twitter",
    "X-WECHAT": "WeChat",
    "X-YAHOO": "Yahoo",
}
"""Messengers with a property each, before IMPP (RFC 4770); Evolution reads and writes some."""

BETWEEN_ADDRESSES: Final = "\ue000"
"""What KAddressBook 4 puts between several addresses in one messenger."""

SCHEMES: Final = {
    "aim": "AIM",
    "gg": "Gadu-Gadu",
    "gtalk": "Google Talk",
    "icq": "ICQ",
    "im": "",
    "irc": "IRC",
    "jabber": "XMPP",
    "matrix": "Matrix",
    "msn": "MSN",
    "msnim": "MSN",
    "qq": "QQ",
    "sip": "SIP",
    "sips": "SIP",
    "skype": "Skype",
    "tencent": "QQ",
    "tg": "Telegram",
    "x-apple": "",
    "xmpp": "XMPP",
    "yahoo": "Yahoo",
    "ymsgr": "Yahoo",
}
"""URI schemes of IMPP, with the service they belong to; other schemes name their service."""

SERVICE_PARAMETERS: Final = ("X-SERVICE-TYPE", "SERVICE-TYPE", "X-SERVICE")
"""Which service an IMPP is of: Apple's parameter, RFC 9554 section 4.9, and Funambol's."""

PHONETIC: Final = {
    "X-PHONETIC-FIRST-NAME": "given",  # Apple, Android
    "X-PHONETIC-GIVEN-NAME": "given",
    "X-PHONETIC-MIDDLE-NAME": "additional",
    "X-PHONETIC-LAST-NAME": "family",
    "X-PHONETIC-FAMILY-NAME": "family",
    "X-PHONETIC-ORG": "organisation",  # Apple
}
"""How names are spoken, part by part."""

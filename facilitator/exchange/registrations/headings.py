"""Headings of booking lists become the columns we know, in the words of many programs and some languages."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache

from facilitator.domain.names import fold
from facilitator.exchange.registrations.companions import names_companions, names_host
from facilitator.exchange.registrations.consenting import asks_consent


class Column(StrEnum):
    """What a column of a booking list says of a person."""

    NAME = "name"
    GIVEN = "given name"
    MIDDLE = "middle name"
    FAMILY = "family name"
    ALSO = "known as"
    EMAIL = "e-mail"
    ORGANISATION = "organisation"
    PHONE = "phone"
    CAPACITY = "capacity"
    ACCESS = "what to do"
    CONSENT = "consent"
    BADGE = "badge"
    ANSWER = "answer"
    COMPANIONS = "comes with them"
    HOST = "comes with"


Heading = Mapping[Column, tuple[int, ...]]
"""Where each column stands in a row, the surest place first."""

NAMING = (Column.NAME, Column.GIVEN, Column.FAMILY)

_WORDS = {
    Column.NAME: """name | full name | fullname | complete name | attendee | attendee name | participant | delegate |
        registrant | display name | user name | username | screen name | name original name | contact name |
        member name | invitee | fn | formatted name | name and surname | first and last name | first name and
        surname | forename and surname | name surname | who | nom | nom complet | nom et prenom | nom prenom |
        prenom et nom | nome | nome completo | nombre | nombre completo | nombre y apellidos | naam | volledige
        naam | vollstandiger name | teilnehmer | imie i nazwisko | enw | enw llawn | ad soyad | фио | имя и
        фамилия | имя фамилия | 姓名 | 氏名 | 名前 | 이름 | 성명 | الاسم | الاسم الكامل | שם | שם מלא | नाम | নাম | ਨਾਮ |
        magac | magaca""",
    Column.GIVEN: """first name | firstname | first | first names | given name | given names | given | givenname |
        forename | forenames | christian name | prenom | prenoms | vorname | voornaam | imie | enw cyntaf | имя |
        primer nombre | nome proprio | 名 | الاسم الاول | first name s""",
    Column.MIDDLE: "middle name | middle names | middle | middle initial | additional name | tussenvoegsel | отчество",
    Column.FAMILY: """surname | surnames | last name | lastname | last | family name | family names | family |
        familyname | second name | nom de famille | nom d usage | nom de naissance | nachname | familienname |
        apellido | apellidos | cognome | sobrenome | apelido | achternaam | nazwisko | cyfenw | фамилия | soyad |
        姓 | اسم العائلة""",
    Column.ALSO: """preferred name | known as | also known as | nickname | badge name | name on badge |
        name for badge | original name | name badge""",
    Column.EMAIL: """email | e mail | mail | emails | email address | e mail address | mail address | user email |
        courriel | adresse courriel | adresse mail | adresse e mail | adresse email | mel | correo |
        correo electronico | e mail adresse | email adresse | posta elettronica | e posta | adres e mail | ebost |
        email 1 value | e mail 1 value | invitee email | участник email | почта | email id | upn |
        participant id upn | user principal name""",
    Column.ORGANISATION: """organisation | organization | org | company | company name | employer | affiliation |
        institution | agency | representing | organisation name | organization name | organization 1 name |
        company organisation | company organization | organisme | societe | entreprise | structure | association |
        charity | firma | unternehmen | empresa | organizacion | organizzazione | azienda | organizacja |
        organisatie | bedrijf | sefydliad | организация | 单位 | 公司""",
    Column.PHONE: """phone | phone number | telephone | telephone number | tel | mobile | mobile number | mobile phone |
        mobile no | phone no | tel no | cell | cell phone | contact number | home phone |
        business phone | tel portable | telephone portable | portable | telefon | telefono | telefone | handy | mobil |
        ffon | phone 1 value | телефон""",
    Column.CAPACITY: """capacity | ticket type | ticket | ticket name | ticket class | attending as | i am | i am a |
        role | type | attendee type | participant type | delegate type | registration type | category | item |
        product | rate | price tier | profile | here as | stakeholder group | type de billet | tarif | categorie |
        billet | qualite | fonction | kategorie | rolle | tipo | rol""",
    Column.ACCESS: """access | access needs | access requirements | accessibility | accessibility needs | dietary |
        accessibility requirements | dietary requirements | dietary needs | dietary access requirements | diet |
        special requirements | special needs | additional needs | additional requirements | support needs |
        adjustments | reasonable adjustments | allergies | besoins | besoins particuliers | besoins specifiques |
        accessibilite | regime alimentaire | barrierefreiheit | anforderungen | requirements | what to do""",
    Column.CONSENT: """consent to contact | contact consent | consent to be contacted | keep in touch | opt in |
        email opt in | mailing list | mailing consent | can we contact you | may we contact you | contact permission |
        happy to be contacted | keep me informed""",
    Column.BADGE: "badge | badge number | badge no | badge id | lanyard",
    Column.ANSWER: """attendee status | status | rsvp | response | booking status | registration status |
        registration state | ticket status | answer | will you attend | are you coming | attending | attendance status |
        order status | reponse | statut | presence | antwort""",
}

_HINTS = (
    (Column.EMAIL, r"\b(e ?mail|courriel)\b"),
    (Column.ACCESS, r"\b(access|accessibility|dietary|support|additional|special) .*\b(needs?|requirements?)\b"),
    (Column.ACCESS, r"\b(dietary|allerg\w+|adjustments?|wheelchair|need .*to take part|besoins?)\b"),
    (Column.CAPACITY, r"\b(describes? you|attending as|are you a|you are a|coming as|ticket type)\b"),
    (Column.ORGANISATION, r"\b(organi[sz]ation|company|employer)\b|\bwho do you (work for|represent)\b"),
    (Column.PHONE, r"\b(phone|telephone|mobile) (number|no)\b"),
    (Column.GIVEN, r"\b(first|given) names?$|\bforenames?$"),
    (Column.FAMILY, r"\b(last|family) names?$|\bsurnames?$"),
    (Column.ALSO, r"\bname .*\bbadge\b|\bcall you\b|\blike to be called\b"),
    (Column.NAME, r"^(the )?(names|attendees|participants|delegates|present|noms)$"),
    (Column.NAME, r"\b(your|full|attendee|participant|delegate|attendees|participants|delegates) (full )?names?\b"),
)
_OTHERS = re.compile(
    r"\b(buyer|purchaser|booker|booked by|billing|invoice|payer|emergency|next of kin|parent|guardian|organi[sz]er s|"
    r"organi[sz]er name|organi[sz]er email|host|event|meeting|webinar|session name|manager|companion|"
    r"carer s|supporter s|assistant s|confirmation|sent|verified|locale|"
    r"mail \d+ type|mail display name|date|time|url|code)\b"
)
_LEAD = re.compile(
    r"^((attendee|participant|delegate|guest|contact|registrant|invitee|member|user|your|the|please|enter|give|tell us|"
    r"what is|what s|what are|primary|personal|work) )+"
)
_TAIL = re.compile(r"( (required|optional|if any|if applicable|value|s))+$")
_LONGEST = 200


@cache
def _known() -> dict[str, Column]:
    return {fold(word.strip()): column for column, words in _WORDS.items() for word in words.split("|")}


def column_of(heading: str) -> tuple[Column | None, int]:
    """Return what a heading means and how sure that is: 3 the very word, 2 but for filling, 1 by a hint, 0 unknown."""
    column, sureness = known_word(heading)
    if column or len(heading) > _LONGEST or "@" in heading:
        return column, sureness
    asked = _asked(plain(heading))
    return (asked, 1) if asked else (None, 0)


def known_word(heading: str) -> tuple[Column | None, int]:
    """Return what a heading means that is a word we know, and how sure that is; hints, which take longer, left out."""
    if len(heading) > _LONGEST or "@" in heading:
        return None, 0
    words = plain(heading)
    bare = plain(re.sub(r"\([^)]*\)", " ", heading))
    for sureness, said in ((3, words), (3, bare), (2, _TAIL.sub("", _LEAD.sub("", bare)))):
        if said in _known():
            return _known()[said], sureness
    return None, 0


def _asked(words: str) -> Column | None:
    """Return what a heading asks that is no known word, by hints."""
    questions = ((Column.CONSENT, asks_consent), (Column.COMPANIONS, names_companions), (Column.HOST, names_host))
    found = next((column for column, asks in questions if asks(words)), None)
    if found or _OTHERS.search(words):
        return found
    return next((column for column, hint in _HINTS if re.search(hint, words)), None)


def plain(heading: str) -> str:
    """Return the words of a heading, folded and without signs."""
    return " ".join(re.sub(r"[^\w]+|_", " ", fold(heading.replace("#", " number ").replace("+", " plus "))).split())


def heading_worth(cells: Iterable[str]) -> tuple[int, int]:
    """Return how surely a row names people, and how surely it is a heading at all; (0, 0) for one that is none."""
    cells = tuple(cells)
    if not read_heading(cells):
        return 0, 0
    sure: dict[Column, int] = {}
    for column, sureness in map(column_of, cells):
        if column:
            sure[column] = max(sureness, sure.get(column, 0))
    return max((sure.get(column, 0) for column in NAMING), default=0), sum(sure.values())


def read_heading(cells: Iterable[str]) -> Heading:
    """Return the columns that a row of headings names; empty where the row is none, for want of a name or address."""
    sure: dict[Column, list[tuple[int, int]]] = {}
    for at, cell in enumerate(cells):
        column, sureness = column_of(cell)
        if column:
            sure.setdefault(column, []).append((-sureness, at))
        elif "@" in cell:
            return {}
    heading = {column: tuple(at for _, at in sorted(places)) for column, places in sure.items()}
    return _settled(heading) if Column.EMAIL in heading or any(each in heading for each in NAMING) else {}


def _settled(heading: dict[Column, tuple[int, ...]]) -> Heading:
    """Return a heading in which `Nom` beside `Prénom` is the family name, and `Name` beside `Surname` the given one."""
    whole = heading.get(Column.NAME)
    missing = [column for column in (Column.GIVEN, Column.FAMILY) if column not in heading]
    if whole and len(missing) == 1:
        heading[missing[0]] = whole
        del heading[Column.NAME]
    return heading

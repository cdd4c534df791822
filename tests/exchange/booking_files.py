"""Booking lists as many programs write them, with made-up people."""

import io
import zipfile
from collections.abc import Callable, Iterable

import openpyxl

TEAMS = (
    "1. Summary\nMeeting title\tThe forum\nAttended participants\t3\nStart time\t1/2/24, 9:00\n\n2. Participants\n"
    "Name\tFirst join\tEmail\tParticipant ID (UPN)\tRole\n"
    "MOSS ADA (EXT)\t9:00\tada.moss@x.org\tada.moss@x.org\tOrganizer\n"
    "Rao, Uma\t9:01\t\tuma@x.org\tPresenter\nBob Roy (Guest)\t9:02\t\t\tAttendee\n\n3. In-Meeting activities\n"
    "Name\tJoin time\tEmail\tRole\nMOSS ADA (EXT)\t9:00\tada.moss@x.org\tOrganizer\nRao, Uma\t9:01\t\tPresenter\n"
    "Rao, Uma\t9:30\t\tPresenter\nBob Roy (Guest)\t9:02\t\tAttendee\n"
)
OLD_TEAMS = (
    "Meeting Summary\nTotal Number of Participants\t2\n\nFull Name\tUser Action\tTimestamp\n"
    "Ada Moss\tJoined\t9:00\nAda Moss\tLeft\t9:30\nUma Rao\tJoined before\t9:00\n"
)
ZOOM = (
    "Meeting ID,Topic,Start Time,User Email,Duration (Minutes),Participants\n123,Forum,9:00,host@x.org,120,2\n\n"
    "Name (Original Name),User Email,Join Time,Recording Consent\n007_Ada (Ada Moss),ada@x.org,9:00,Y\n"
    "Uma Rao (she/her),,9:00,Y\n007_Ada (Ada Moss),ada@x.org,10:00,NA\n"
)
WEBEX = (
    '"Meeting Name","Display Name","First Name","Last Name","Role","Attendee Email"\n'
    '="Forum","Ada Moss","Ada","Moss","Attendee","ada@x.org"\n="Forum","Uma Rao","","","Attendee","uma@x.org"\n'
)
GO_TO = (
    "Attendee Report\nGeneral Information\nWebinar Name,Webinar ID\nForum,1\n\nAttendee Details\n"
    "Attended,Last Name,First Name,Email Address\nYes,Moss,Ada,ada@x.org\nNo,Rao,Uma,uma@x.org\n"
)
EVENTBRITE = (
    "Order #,First Name,Last Name,Email,Ticket Type,Attendee #,Attendee Status,Company\n"
    "1,Ada,Moss,ada@x.org,Citizen (free),11,Attending,Mind\n1,Uma,Rao,ada@x.org,Carer,12,Not Attending,\n"
    "1,Info Requested,Info Requested,ada@x.org,Citizen,13,Attending,"
)
MEETUP = "Name\tUser ID\tRSVP\tGuests\nAda Moss\tuser 1\tYes\t0\nUma R.\tuser 2\tNo\t0\n"
FORM = (
    '"Timestamp","Email Address","What is your full name?","Which organisation are you from (if any)?",'
    '"Do you have any access or dietary needs?","I am coming as a…","May we contact you about other forums?"\n'
    '"2024","ada@x.org","Ada Moss","Mind","None","Carer","Yes, please"\n'
    '"2024","uma@x.org","Uma Rao","City council","Loop","Member of the public","No, thank you"\n'
)
OUTLOOK = (
    '"Title","First Name","Middle Name","Last Name","Company","Mobile Phone","E-mail Address","E-mail Display Name"\n'
    '"Dr","Ada","B.","Moss","Mind","07700 900123","mailto:ada@x.org","Ada Moss (ada@x.org)"\n'
    '"","Uma","","Rao","","","",""\n'
)
FRENCH = "ID;Nom;Prénom;Courriel;Tél portable\n1;MOSS;Ada;ada@x.org;01 23 45 67 89\n2;DE LA TOUR;Jean-Pierre;;\n"
VCARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Moss;Ada;;;\r\nFN:Ada Moss\r\nitem1.EMAIL;TYPE=work:ada@\r\n x.org\r\n"
    "ORG:Mind\\, Leeds;HQ\r\n"
    "TEL:tel:+44770\r\nNOTE\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Uma Rao\r\nEND:VCARD\r\nBEGIN:VCARD\r\nEND:VCARD\r\n"
)

TWO_PEOPLE = {
    "old Teams": OLD_TEAMS,
    "Zoom": ZOOM,
    "Webex": WEBEX,
    "GoToWebinar": GO_TO,
    "Eventbrite": EVENTBRITE,
    "Meetup": MEETUP,
    "a form": FORM,
    "Outlook contacts": OUTLOOK,
    "a French list": FRENCH,
    "vCards": VCARDS,
    "bars": "| Name | Organisation |\n|---|---|\n| Ada Moss | Mind |\n| Uma Rao | |\n",
    "Excel's own separator": "sep=;\r\nName;E-mail\r\nAda Moss;ada@x.org\r\nUma Rao;\r\n",
    "an unclosed quote": 'Name,Organisation\nAda Moss,"Mind\nUma Rao,Scope\n' + ",\n" * 40,
    "a title above and totals below": "Forum bookings,,\n,,\nFirst name,Surname,Ticket\n"
    "Ada,Moss,Carer\nUma,Rao,\n,,\nTotal,2,\n"
    "Number of bookings: 2,,\nPrinted on 1 May,,\n",
    "addresses only": "Email,Ticket\nada.moss@x.org,Citizen\numa@x.org,Citizen\n",
    "Spanish": "Nombre;Apellidos;Correo electrónico\nAda;Moss;a@x.es\nUma;Rao;\n",
    "a full name beside a blank one": "First name,Surname,Name\n,,Ada Moss\nUma,Rao,\n",
    "one column": 'Name\n"Moss, Ada"\n"Rao, Uma"\n',
    "a column alone in a wide table": "Name;;\nAda Moss;x;1\nUma Rao;y;2\n",
    "numbered": "Attendees:\n1. Ada Moss\n 2) Uma Rao\n\nTotal: 2\n",
    "family names first": "Moss, Ada\nvan der Berg, Uma\n",
    "organisations": "Ada Moss, Mind\nUma Rao – Age UK\n",
    "an address line": '"Moss, Ada" <ada@x.org>; Uma Rao <uma@x.org>',
    "addresses with commas": "Ada Moss <ada@x.org>, uma.rao@x.org",
    "rows with addresses and no heading": "Ada Moss,ada@x.org,Mind\nUma Rao,uma@x.org,\n",
    "handles": "- @ada_m\n• PK910\n",
}


def workbook(rows: Iterable[Iterable[object]], others: Iterable[str] = ()) -> bytes:
    """Return an XLSX with the rows on its last sheet, after sheets that hold only a title."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for title in others:
        sheet.append([title])
        sheet = book.create_sheet()
    for row in rows:
        sheet.append(list(row))
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def repacked(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return an XLSX in which the parts of a name are changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, change(old.read(part)) if name in part.filename else old.read(part))
    return out.getvalue()

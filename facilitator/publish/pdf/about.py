"""What a document says of itself: information, XMP packet and colour space, equal in all places (R-A11, R-A12)."""

import struct
from datetime import datetime
from html import escape

from facilitator.publish.outline import Outline
from facilitator.publish.pdf.objects import Book, Name, Ref, Value

PRODUCER = "Facilitator"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>{keywords}</pdf:Keywords>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{made}</xmp:CreateDate>
<xmp:ModifyDate>{made}</xmp:ModifyDate>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def information(outline: Outline) -> dict[str, Value]:
    """Return the information dictionary."""
    made = _pdf_date(outline.made_at)
    return {
        "Title": outline.title,
        "Author": outline.author,
        "Subject": outline.subject,
        "Keywords": ", ".join(outline.keywords),
        "Creator": PRODUCER,
        "Producer": PRODUCER,
        "CreationDate": made,
        "ModDate": made,
    }


def write_packet(book: Book, outline: Outline) -> Ref:
    """Write the XMP packet, which says the same as the information dictionary."""
    packet = _XMP.format(
        title=escape(outline.title, quote=False),
        author=escape(outline.author, quote=False),
        subject=escape(outline.subject, quote=False),
        language=escape(outline.language, quote=False),
        keywords=escape(", ".join(outline.keywords), quote=False),
        producer=PRODUCER,
        made=_iso_date(outline.made_at),
    )
    header: dict[str, Value] = {"Type": Name("Metadata"), "Subtype": Name("XML")}
    return book.stream(header, packet.encode("utf-8"), compress=False)


def write_colours(book: Book) -> Ref:
    """Write the output intent: colours are sRGB (ISO 19005-2 6.2.3)."""
    profile = book.stream({"N": 3}, srgb_profile())
    return book.add(
        {
            "Type": Name("OutputIntent"),
            "S": Name("GTS_PDFA1"),
            "OutputConditionIdentifier": "sRGB",
            "Info": "sRGB",
            "DestOutputProfile": profile,
        }
    )


def srgb_profile() -> bytes:
    """Return a small ICC version 2 profile of sRGB with a gamma of 2.2, made from the primaries (IEC 61966-2-1)."""
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, 0x0233) + bytes(2)
    tags = {
        b"desc": _description(b"sRGB"),
        b"cprt": b"text" + bytes(4) + b"No copyright\0" + bytes(3),
        b"wtpt": _xyz(0.9505, 1.0, 1.0891),
        b"rXYZ": _xyz(0.4361, 0.2225, 0.0139),
        b"gXYZ": _xyz(0.3851, 0.7169, 0.0971),
        b"bXYZ": _xyz(0.1431, 0.0606, 0.7141),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    return _profile(tags)


def _profile(tags: dict[bytes, bytes]) -> bytes:
    start = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for signature, data in tags.items():
        padded = data + bytes(-len(data) % 4)
        table += signature + struct.pack(">II", start + len(body), len(data))
        body += padded
    dated = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    head = struct.pack(">I4sI4s4s4s", start + len(body), bytes(4), 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += dated + b"acsp" + bytes(28) + struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D)
    return head + bytes(128 - len(head)) + table + body


def _xyz(*parts: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(part * 65536) for part in parts))


def _description(text: bytes) -> bytes:
    return b"desc" + bytes(4) + struct.pack(">I", len(text) + 1) + text + b"\0" + bytes(4 + 4 + 2 + 1 + 67)


def _pdf_date(moment: datetime) -> bytes:
    zone = _zone(moment)
    spelled = zone if zone == "Z" else zone.replace(":", "'") + "'"
    return f"(D:{moment:%Y%m%d%H%M%S}{spelled})".encode("ascii")


def _iso_date(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%S}{_zone(moment)}"


def _zone(moment: datetime) -> str:
    return f"{moment:%z}"[:3] + ":" + f"{moment:%z}"[3:5] if moment.utcoffset() else "Z"

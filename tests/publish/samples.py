"""Made-up words in many scripts, and outlines to print them in."""

from collections.abc import Sequence
from datetime import UTC, datetime

from facilitator.publish.figures import ChartBar, Figure
from facilitator.publish.outline import Block, Outline, Paragraph, words

NAMES = (
    "Ann O’Neill-Smith", "Siân Llŷr", "Łukasz Żółć", "Ayaan Cabdullaahi", "Ṣọlá Ẹ̀kọ́", "Nguyễn Thị Ánh", "Zoë Müller",
    "Ελένη Παπαδοπούλου", "Γιώργος Νικολάου", "Олена Шевченко", "Иван Ёлкин",
    "محمد عبد الله", "فاطمة الزهراء", "نور الهدى حسن", "لؤي الأحمد",
    "ڈاکٹر پرویز ٹھاکر", "گلناز چودھری", "سمیہ بیگم",
    "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "ਹਰਜੀਤ ਕੌਰ", "ਜਸਵਿੰਦਰ ਢਿੱਲੋਂ",
    "রহিমা খাতুন", "শ্রীকান্ত চক্রবর্তী", "মোঃ আব্দুল্লাহ",
    "प्रिया शर्मा", "कृष्ण त्रिवेदी", "ज्ञानेन्द्र क्षत्रिय",
    "கார்த்திக் சுப்பிரமணியம்", "ஸ்ரீதேவி", "கௌரி",
    "דוד לוי", "שָׁלוֹם כֹּהֵן", "רחל",
    "አበበ በቀለ", "ሰላም ገብረ", "ኃይለ ሥላሴ",
    "王小明", "歐陽美玲",
    "જયેશ પટેલ", "ნინო ბერიძე", "สมชาย ใจดี",
)  # fmt: skip
MIXED = ("O'Brien (محمد)", "رقم 14 (Ann Lee) حافلة", "Ann \u2067محمد\u2069 14", "ID-7 דוד 3.5%")
EMOJI = ("🙂", "👍", "🎉", "❤️", "😀", "🚌", "♿", "✅", "☕", "🌧️")
JOINED_EMOJI = ("👍🏽", "👩‍👩‍👧", "👨‍🦽", "🏳️‍🌈", "🇬🇧", "1️⃣", "👋🏿")
UNKNOWN = ("ᚠᚢᚦ", "\U0001f9ff\U000e0001", "𓀀𓀁", "\ue000", "abc\ufff9def", "김민수", "ힰ𰀀")
_ARABIC = (
    "قالت السيدة نور إن الحافلة رقم 14 تتوقف عند السادسة مساء ولا تعمل يوم الأحد",
    "ولهذا لا يستطيع مقدمو الرعاية العودة إلى بيوتهم بعد اجتماع المساء",
    "وطلبت من المجلس أن يتحدث مع الشركة وأن يخبر الناس بما سيتغير قبل نهاية الشهر",
)
_URDU = (
    "محترمہ گلناز نے کہا کہ بس نمبر 14 شام چھ بجے رک جاتی ہے اور اتوار کو بالکل نہیں چلتی",
    "اس لیے دیکھ بھال کرنے والے لوگ شام کی میٹنگ کے بعد گھر نہیں پہنچ سکتے",
    "انہوں نے کونسل سے کہا کہ وہ کمپنی سے بات کرے اور لوگوں کو بتائے کہ کیا بدلے گا",
)
_HEBREW = (
    "גברת נועה אמרה שהאוטובוס בקו 14 נעצר בשש בערב ואינו נוסע כלל ביום ראשון",
    "לכן המטפלים אינם יכולים לחזור הביתה אחרי הפגישה של הערב",
    "היא ביקשה מהמועצה לדבר עם החברה ולספר לאנשים מה ישתנה לפני סוף החודש",
)
LOREM = "The number 14 bus stops at six and not at all on Sundays, so carers cannot get home. "


def arabic(count: int) -> str:
    """Return that many Arabic words, each numbered by its place so that their order can be told."""
    return _words(_ARABIC, count)


def urdu(count: int) -> str:
    """Return that many Urdu words."""
    return _words(_URDU, count)


def hebrew(count: int) -> str:
    """Return that many Hebrew words."""
    return _words(_HEBREW, count)


def outline(*blocks: Block, status_word: str = "Draft for checking") -> Outline:
    """Return an outline about these blocks."""
    return Outline(
        title="Notes of the People’s Forum",
        short_title="People’s Forum, 5 November 2026",
        status_word=status_word,
        language="en-GB",
        author="Forum team",
        subject="What people said & what was done",
        keywords=("forum", "minutes"),
        made_at=datetime(2026, 11, 6, 9, 30, tzinfo=UTC),
        blocks=blocks,
    )


def bars(*numbers: int, labels: Sequence[str] = NAMES, title: str = "Points by theme") -> Figure:
    """Return a picture of these numbers; one below nought is that many at most."""
    drawn = (
        ChartBar(label, _told(number), abs(number), number < 0) for label, number in zip(labels, numbers, strict=False)
    )
    return Figure(title, f"Bar chart: {title}. Its numbers follow in words.", tuple(drawn))


def _told(number: int) -> str:
    return f"fewer than {1 - number}" if number < 0 else str(number)


def paragraphs(*texts: str) -> Outline:
    """Return an outline with one paragraph for each text."""
    return outline(*(Paragraph(words(text)) for text in texts))


def _words(sentences: tuple[str, ...], count: int) -> str:
    every = [word for sentence in sentences for word in sentence.split()]
    return " ".join(every[index % len(every)] for index in range(count))

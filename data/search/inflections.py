"""Other forms of a word that a name may be given in: cases, plurals, an article written onto it.

Coarse on purpose: a form counts only where a whole name is spelt so, so one too many costs nothing.
Words are folded. Stemmers would need to be told the language; here nobody is asked for it.
"""

import re
from collections.abc import Iterator
from itertools import islice, product

MOST_READINGS = 48
SHORTEST_STEM = 3

# What stands at a word's end, and what a name has there.
_LATIN = tuple(
    (re.compile(f"{ending}$"), names)
    for ending, names in (
        # German cases and plurals, plurals of English, French, Spanish and Portuguese
        ("ens", ("", "en")),
        ("er", ("", "e")),
        ("e[sn]", ("", "e")),
        ("[sxn]", ("",)),
        ("e", ("",)),
        ("oes", ("ao",)),
        ("aes", ("ao",)),
        ("ns", ("m",)),
        ("ais", ("al",)),
        ("eis", ("el",)),
        ("aux", ("al", "au")),
        ("ces", ("z",)),
        # Italian plurals, and the other way round
        ("i", ("o", "e", "io")),
        ("hi", ("o",)),
        ("e", ("a",)),
        ("a", ("o", "e")),
        ("o", ("i",)),
    )
)
_UMLAUT = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_ARABIC = re.compile("[\u0620-\u06ff]")
_ARABIC_BEFORE = re.compile("^(?:[وف]?(?:[بك]?ال|لل|[بكل])|[وف])")
_ARABIC_AFTER = (
    *(("تين", "ه"), ("تان", "ه"), ("ات", "ه"), ("تي", "ه"), ("تها", "ه")),
    *(("ين", ""), ("ان", ""), ("ها", ""), ("ي", "")),
)
_HINDI = re.compile("[\u0900-\u097f]")
_HINDI_AFTER = (
    *(("ों", ("", "ा", "े", "ी")), ("ें", ("",)), ("े", ("ा",))),
    *(("ियां", ("ी",)), ("ियों", ("ी",))),
)
# Signs that are written in kana where a reader may not know them: 肝ぞう, 甲状せん.
_KANA_FOR_SIGN = (
    ("ぞう", "臓"),
    ("じん", "腎"),
    ("せん", "腺"),
    ("ちょう", "腸"),
    ("ぴ", "秘"),
    ("ひ", "秘"),
)
# Traditional signs, and the simplified ones that names here are written in.
_SIMPLIFIED = str.maketrans(
    "腎臟髒膽腸脾腦頭頸頜額顎臉顱骶關節脊膚腫脹脈腺經絡結腹側內橫淚竇淋喉嚨聲帶齒齦顫麥頻風寒熱濕癢瘡癬"
    "瘺癱癲癇瘋疊疼痛壓點區圖處環擺勞產婦婦嬰寶導彎張強憶總惡憂戰擔擰揮損換斷時暈藥術條樣橋溝沒潰靈煙煩燒"
    "狀畫療瘍盤礙積類緊纖線絕統續維綜緩縫縮羅聾聯規視覺記試說調謝敗質貧車轉軸輕輸過進遲遺針鉤長門間悶鬧"
    "陰陽陳難霧靜頂頓預題飽驟髖鳴黃醫師裏後發乾鬆複幾蓋著徵麵髮體顳鎖鐵銀錘鐮噁",
    "肾脏脏胆肠脾脑头颈颌额颚脸颅骶关节脊肤肿胀脉腺经络结腹侧内横泪窦淋喉咙声带齿龈颤麦频风寒热湿痒疮癣"
    "瘘瘫癫痫疯叠疼痛压点区图处环摆劳产妇妇婴宝导弯张强忆总恶忧战担拧挥损换断时晕药术条样桥沟没溃灵烟烦烧"
    "状画疗疡盘碍积类紧纤线绝统续维综缓缝缩罗聋联规视觉记试说调谢败质贫车转轴轻输过进迟遗针钩长门间闷闹"
    "阴阳陈难雾静顶顿预题饱骤髋鸣黄医师里后发干松复几盖着征面发体颞锁铁银锤镰恶",
)  # fmt: skip


def simplified(folded: str) -> str:
    """Chinese in simplified signs; anything else as it is."""
    return folded.translate(_SIMPLIFIED)


def readings(folded: str) -> Iterator[str]:
    """A name's words in other forms, nearer ones first; without the one given."""
    words = [(word, *_forms(word)) for word in folded.split()]
    yield from islice((" ".join(forms) for forms in product(*words)), 1, MOST_READINGS)


def _forms(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in _made(word) if form != word and form))


def _made(word: str) -> Iterator[str]:
    if word.isascii():
        yield from (form for form in _latin(word) if len(form) >= SHORTEST_STEM)
    elif _ARABIC.search(word):
        yield from _arabic(word)
    elif _HINDI.search(word):
        for ending, names in _HINDI_AFTER:
            if word.endswith(ending):
                yield from (word.removesuffix(ending) + name for name in names)
    else:
        for kana, sign in _KANA_FOR_SIGN:
            if kana in word[1:]:
                yield word[0] + word[1:].replace(kana, sign)


def _latin(word: str) -> Iterator[str]:
    for written, name in _UMLAUT:
        if written in word:
            yield word.replace(written, name)
    for ending, names in _LATIN:
        if ending.search(word):
            yield from (ending.sub(name, word) for name in names)


def _arabic(word: str) -> Iterator[str]:
    """With and without the article: names stand in either form."""
    bare = _ARABIC_BEFORE.sub("", word)
    for stem in dict.fromkeys((word, bare)):
        for ending, name in (("", ""), *_ARABIC_AFTER):
            if stem.endswith(ending) and len(stem) - len(ending) > 1:
                form = stem.removesuffix(ending) + name
                yield form
                yield f"ال{form}"

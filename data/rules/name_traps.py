"""Tables for `names`: words that machines put for parts of the body, and names that two languages
share rightly. Tables only.
"""

from collections.abc import Mapping

# What the word means, and the word. A peer's chart calls the anus "Again", the rectum "Straight",
# the kidney "René" and the hand "Thousand": each is a translation of a mistyped or half-read word.
FALSE_FRIENDS: Mapping[str, Mapping[str, str]] = {
    "es": {
        "again": "Otra vez", "anew": "De nuevo", "straight": "Derecho", "year": "Año",
        "years": "Años", "a name": "René", "thousand": "Mil", "hen": "Gallina",
        "trunk of a car": "Maletero", "a drum": "Tambor", "a chest to lock": "Cofre",
        "a palm tree": "Palmera", "a student": "Alumno", "a nail of iron": "Clavo",
        "a sole to eat": "Lenguado", "a bladder to blow": "Vejiga natatoria",
        "a colon of writing": "Dos puntos", "a patella of a crab": "Lapa", "a kidney bean": "Judía",
    },
    "fr": {
        "again": "Encore", "anew": "À nouveau", "straight": "Droit", "ring": "Anneau",
        "a name": "René", "thousand": "Mille", "a chest to lock": "Coffre", "crazy": "Fou",
        "faith": "Foi", "once": "Fois", "a nail of iron": "Clou", "calf of a cow": "Veau",
        "a sole to eat": "Sole", "slim": "Svelte",
        "a kidney bean": "Haricot", "a colon of writing": "Deux-points", "a palate": "Palette",
    },
    "de": {
        "again": "Wieder", "anew": "Nochmals", "straight": "Gerade", "a name": "René",
        "thousand": "Tausend", "calf of a cow": "Kalb", "a chest to lock": "Truhe",
        "a nail of iron": "Eisennagel", "a sole to eat": "Seezunge", "a lens of glass": "Glaslinse",
        "living": "Leber wurst", "a temple to pray in": "Tempel", "an organ to play": "Orgel",
        "a kidney bean": "Kidneybohne", "a colon of writing": "Doppelpunkt", "spring": "Frühling",
    },
    "pt": {
        "again": "De novo", "straight": "Reto e direito", "year": "Ano", "years": "Anos",
        "a name": "René", "thousand": "Mil", "calf of a cow": "Bezerro", "a chest to lock": "Baú",
        "a nail of iron": "Prego", "a temple to pray in": "Templo", "a sole to eat": "Linguado",
        "laughed": "Riu",
        "a kidney bean": "Feijão", "a colon of writing": "Dois-pontos", "a drum": "Tambor",
    },
    "it": {
        "again": "Di nuovo", "still": "Ancora", "straight": "Dritto", "year": "Anno",
        "years": "Anni", "a name": "René", "thousand": "Mille", "calf of a cow": "Vitello",
        "a chest to lock": "Cassa", "a nail of iron": "Chiodo", "a temple to pray in": "Tempio",
        "a sole to eat": "Sogliola",
        "a kidney bean": "Fagiolo", "a colon of writing": "Due punti", "a drum": "Tamburo",
    },
    "zh": {
        "again": "再次", "straight": "笔直", "a name": "勒内", "thousand": "千",
        "calf of a cow": "小牛", "a box": "箱子", "a nail of iron": "钉子", "a temple": "寺庙",
        "a drum": "鼓", "an organ to play": "风琴",
        "a colon of writing": "冒号", "a sole of a shoe": "鞋底", "a living being": "生活者",
    },
    "ja": {
        "again": "再び", "straight": "まっすぐ", "a name": "ルネ", "thousand": "千",
        "calf of a cow": "子牛", "a box": "箱", "a nail of iron": "釘", "a temple": "寺院",
        "an organ to play": "オルガン", "living": "ライバー",
        "a colon of writing": "コロン", "a sole of a shoe": "靴底", "a drum": "太鼓",
    },
    "ar": {
        "again": "مرة أخرى", "straight": "مستقيم تماما", "a name": "رينيه", "thousand": "ألف",
        "calf of a cow": "عجل", "a box": "صندوق", "a nail of iron": "مسمار", "a temple": "معبد",
        "an organ to play": "أرغن",
        "a colon of writing": "نقطتان رأسيتان", "a sole of a shoe": "نعل", "a drum": "طبل",
    },
    "hi": {
        "again": "फिर से", "straight": "सीधा", "a name": "रेने", "thousand": "हज़ार",
        "calf of a cow": "बछड़ा", "a box": "संदूक", "a nail of iron": "कील", "a temple": "मंदिर",
        "a colon of writing": "अपूर्ण विराम", "a sole of a shoe": "जूते का तला", "a drum": "ढोल",
    },
}  # fmt: skip

# Areas whose name is the same word in English: Latin and Greek that both languages kept.
SAME_AS_ENGLISH: Mapping[str, frozenset[str]] = {
    "ar": frozenset(),
    "de": frozenset({"hand", "hypothalamus"}),
    "es": frozenset({"abdomen", "pelvis"}),
    "fr": frozenset({"abdomen", "anus", "hypothalamus", "rectum", "sacrum", "thymus"}),
    "hi": frozenset(),
    "it": frozenset({"bronchi", "pancreas"}),
    "ja": frozenset(),
    "pt": frozenset(),
    "zh": frozenset(),
}

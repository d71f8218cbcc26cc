"""The lint knows a claim from an innocent sentence that only sounds like one."""

import pytest

from solemap.data.notice import EVIDENCE_LINE, SORE_SPOT, WHEN_TO_STOP
from solemap.data.rules import claims_language
from solemap.data.rules.claims_language import QUOTATIONS, claims_in

CLAIMS = [
    "Heals the liver.",
    "Cures insomnia.",
    "Treats migraine",
    "This point relieves headaches",
    "It stimulates the organ",
    "Stimulates the kidneys and bladder",
    "A natural detox for the whole body",
    "Detoxifies the blood",
    "A tender spot here indicates liver disease",
    "Tenderness here means a weak kidney",
    "Improves digestion",
    "Boosts the immune system",
    "Balances hormones",
    "Helps with asthma",
    "Good for constipation",
    "Prevents colds",
    "Lowers blood pressure",
    "Flushes out toxins",
    "Diagnose your stomach from the sole",
    "Therapeutic effect on the thyroid",
    "Restores balance to the nervous system and calms the heart",
    "Alleviates back pain",
    "Eases period pain",
    "Press here for headaches",
    "A sign of kidney trouble",
    "reveals an imbalance",
    "Regulates the thyroid",
    "strengthens the heart",
    "shows the state of your organs",
    "works directly on the liver",
    "clinically proven to treat anxiety",
    "replaces treatment for cancer",
    "a remedy for gout",
    "increases blood flow",
    "promotes better sleep",
    "unblocks energy",
    "Acts on the spleen",
    "relief from sciatica",
    "migraine relief",
    "No side effects, heals everything",
    "Not only relaxing, it cures pain",
    "lindert Schmerzen",
    "排毒",
    "supports your liver",
    "point for insomnia",
    "helps you sleep",
    "helps the body relax",
    "purifies the kidneys",
    "aids digestion",
    "relieves stress and anxiety",
    "The healing touch",
    "Gritty deposits reveal toxins",
    "raises melatonin, cures insomnia",
]

INNOCENT = [
    "balance organ",
    "Wait until the wound has healed",
    "unhealed cuts",
    "a healing fracture",
    "Ask your doctor for a diagnosis",
    "having cancer treatment",
    "keep clear of swellings",
    "avoid infected skin",
    "A treatise on the foot",
    "secure the heel with the other hand",
    "a massage therapist",
    "healthy adults",
    "the heel",
    "a gentle curve",
    "an accurate chart",
    "a manicure",
    "a treaty",
    "a retreat",
    "obscure",
    "health insurance",
    "The arrow indicates the direction",
    "Ease off if there is sharp pain",
    "the thumb eases the pressure",
    "supports the heel",
    "Press until the pain eases, then let go",
    "people being treated for cancer ask first",
    "the hand supports the foot under the bladder",
    "increasing pressure over the liver",
    "a chart shows the liver here",
    "It does not diagnose, treat or cure",
    "Nothing here cures anything",
    "Not a treatment for pain",
    "A sore spot is a sore spot on your foot, not a sign of illness elsewhere.",
    "massage therapy school",
    "walk over the stomach",
    "Helps the thumb to stay in place",
    "Healthy Ojas",
    "Heart",
    "Large intestine",
    "curved bones",
    "the holding hand keeps the toes back",
    "reduce the pressure when the area is tender",
    "one chart points to the fourth toe",
    "Treat the foot gently",
    "works the area from the heel to the waist line",
    "a stroke along the colon",
    "release slowly",
    "procure a chair",
    "sure-footed",
    "security",
    "pure oil",
    "No chart claims that it heals",
    "wheel",
    "the dealer",
    "The colonel",
    "means the bone below",
    "pressure is steady, painful pressure is never used",
    "cold hands are warmed first",
    "Do not press hard: a painful area is left alone",
    "good for beginners",
    "used with the thumb",
    "a cheerful treat for tired feet",
    "The ring of muscle where the stomach opens",
    "Massage helps many people relax",
    "the two-year study in adults with diabetes",
    "never used on inflamed skin",
]


CLAIMS_ELSEWHERE = {
    "de": [
        "Lindert Kopfschmerzen",
        "Stärkt das Immunsystem",
        "Regt die Verdauung an",
        "Hilft bei Migräne",
        "Ein Druck hier wirkt auf die Leber",
        "Fördert die Durchblutung",
        "Kuriert Asthma",
        "Senkt den Blutdruck",
        "Behandelt Verstopfung",
    ],
    "fr": [
        "Soulage les maux et les douleurs",
        "Stimule le foie",
        "Guérit l'asthme",
        "Améliore la circulation",
        "Renforce le système immunitaire",
        "Élimine les toxines",
        "Agit sur les reins",
        "Une douleur ici révèle une maladie",
    ],
    "es": [
        "Alivia el dolor de cabeza",
        "Estimula el hígado",
        "Cura la migraña",
        "Mejora la circulación",
        "Elimina toxinas",
        "Refuerza el sistema inmunitario",
        "Ayuda con el insomnio",
        "Indica una enfermedad",
    ],
    "pt": [
        "Alivia a dor",
        "Estimula o fígado",
        "Cura a enxaqueca e ajuda na insônia",
        "Melhora a circulação",
        "Elimina toxinas",
        "Fortalece o sistema imunológico",
        "Atua sobre os rins",
    ],
    "it": [
        "Allevia il mal di testa",
        "Stimola il fegato",
        "Guarisce l'asma",
        "Migliora la circolazione",
        "Elimina le tossine",
        "Rafforza il sistema immunitario",
        "Agisce sui reni",
    ],
    "zh": [
        "缓解头痛",
        "刺激肝脏",
        "治疗失眠",
        "促进血液循环",
        "增强免疫力",
        "有助于消化",
        "改善睡眠",
        "反映肾脏的问题",
        "排出毒素，主治便秘",
    ],
    "ja": [
        "頭痛を和らげます",
        "肝臓を刺激します",
        "不眠に効くツボ",
        "血行を促進します",
        "免疫力を高めます",
        "消化を助けます",
        "便秘の解消",
        "デトックス効果",
        "痛みを癒す",
    ],
    "ar": [
        "يخفف الصداع",
        "ينشط الكبد",
        "يعالج الأرق",
        "يحسن الدورة الدموية",
        "يقوي المناعة",
        "يساعد على الهضم",
        "تخفيف آلام الظهر",
        "يشفي من الربو",
        "طرد السموم من الجسم",
    ],
    "hi": [
        "सिरदर्द से राहत देता है",
        "यकृत को उत्तेजित करता है",
        "अनिद्रा का इलाज करता है",
        "रक्त संचार बढ़ाता है",
        "प्रतिरक्षा को मज़बूत करता है",
        "पाचन में सुधार",
        "शरीर को डिटॉक्स करता है",
        "कब्ज दूर करता है",
    ],
}

INNOCENT_ELSEWHERE = {
    "de": [
        "Lassen Sie die Beschwerden behandeln",
        "Der Daumen wirkt nicht auf die Leber",
        "Heilpraktiker",
        "Die Ferse stützen, dann den Reflexbereich des Herzens streichen",
        "Nicht gegen Schmerzen",
    ],
    "fr": [
        "Sans promettre de soulager les douleurs",
        "La main soutient le talon",
        "Aucune étude ne montre qu'il soulage la migraine",
        "Le tracé du foie sur la plante",
    ],
    "es": [
        "No alivia el dolor",
        "Solo sobre piel sana",
        "El pulgar recorre la zona refleja del hígado",
        "Ningún estudio muestra que mejore la digestión",
    ],
    "pt": [
        "Não alivia a dor",
        "Continue tomando os seus remédios",
        "O polegar percorre a área reflexa do fígado",
        "Nenhum estudo mostra que melhora o sono",
    ],
    "it": [
        "Non allevia il dolore",
        "La mano sostiene il tallone",
        "Il pollice percorre l'area riflessa del fegato",
        "Nessuno studio mostra che migliori la digestione",
    ],
    "zh": [
        "没有研究表明它能缓解头痛",
        "拇指在肝的反射区上缓慢移动",
        "按压要轻",
        "请先问医生",
    ],
    "ja": [
        "頭痛を和らげるとは言えません",
        "親指で肝臓の反射区をゆっくりなぞります",
        "足を整えます",
        "医師に尋ねてください",
    ],
    "ar": [
        "لا يخفف الصداع",
        "لم تثبت أي دراسة أنه يحسن الهضم",
        "يسير الإبهام فوق منطقة الكبد ببطء",
        "اسأل الطبيب أولا",
    ],
    "hi": [
        "यह सिरदर्द से राहत नहीं देता",
        "अँगूठा यकृत के क्षेत्र पर धीरे चलता है",
        "पहले डॉक्टर से पूछें",
        "मज़बूत पकड़",
    ],
}


@pytest.mark.parametrize("sentence", CLAIMS)
def test_a_claim_is_caught(sentence):
    assert claims_in(sentence)


@pytest.mark.parametrize("sentence", [*INNOCENT, EVIDENCE_LINE, SORE_SPOT, *WHEN_TO_STOP])
def test_an_innocent_sentence_passes(sentence):
    assert claims_in(sentence) == ()


def test_a_claim_beside_a_quotation_is_still_caught():
    quotation = next(iter(QUOTATIONS))
    assert claims_in(f"{quotation} This heals.") == ("heals",)


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("areas", ["anatomy"]),
        ("areas", ["label", "en"]),
        ("areas", ["synonyms"]),
        ("body-systems", ["label", "en"]),
        ("zones", ["note"]),
        ("sources", ["title"]),
        ("traditions", ["who"]),
        ("techniques", ["motions", 0]),
        ("techniques", ["ties", 0, "direction"]),
    ],
)
def test_every_label_and_sentence_of_a_record_is_read(faults_of, small_map, kind, path):
    holder = small_map[kind][0]
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = {"en": ["Cures pain"]} if path[-1] == "synonyms" else "Cures pain"
    [fault] = faults_of(claims_language, small_map)
    assert fault.found == '"Cures"'
    assert fault.pointer.startswith("/" + "/".join(map(str, path)))


def test_a_right_map_passes(faults_of, small_map):
    assert faults_of(claims_language, small_map) == []


def test_an_id_is_read_as_words_and_an_address_is_not(faults_of, small_map):
    small_map["sources"][0]["address"] = "https://example.org/cures-pain"
    assert faults_of(claims_language, small_map) == []
    small_map["areas"][4]["id"] = "cures-pain"
    [fault] = faults_of(claims_language, small_map)
    assert fault.pointer == "/id"


@pytest.mark.parametrize("claim", CLAIMS[:20])
def test_a_claim_planted_in_any_kind_of_record_is_caught(faults_of, small_map, claim):
    planted = {
        "cautions": {
            "id": "sore-skin",
            "label": {"en": "Sore skin"},
            "level": "stop",
            "scope": "that-part",
            "basis": "medical",
            "why": claim,
            "what_to_do": "Leave it alone.",
            "sources": ["book-one"],
        },
        "stop-signs": {
            "id": "it-hurts",
            "label": {"en": "It hurts"},
            "what_to_do": claim,
            "cautions": ["sore-skin"],
        },
        "studies": {
            "id": "trial-2020",
            "title": "Reflexology relieves headaches: a trial",
            "kind": "rct",
            "finding": claim,
            "seen": "read",
        },
        "evidence": {
            "id": "warmth",
            "label": {"en": "Warmth"},
            "verdict": "Unclear.",
            "say": claim,
            "never_say": "warms the liver and cures everything",
        },
    }
    for kind, record in planted.items():
        found = faults_of(claims_language, {**small_map, kind: [record]})
        assert found, kind
        assert all(fault.pointer in ("/why", "/what_to_do", "/finding", "/say") for fault in found)


def test_what_a_technique_warns_of_is_read_too(faults_of, small_map):
    small_map["techniques"][0]["cautions"] = ["Cures insomnia."]
    assert [fault.pointer for fault in faults_of(claims_language, small_map)] == ["/cautions/0"]


@pytest.mark.parametrize("lang", CLAIMS_ELSEWHERE)
def test_a_claim_is_caught_in_every_language(lang):
    assert [one for one in CLAIMS_ELSEWHERE[lang] if not claims_in(one, lang)] == []


@pytest.mark.parametrize("lang", INNOCENT_ELSEWHERE)
def test_an_innocent_sentence_is_let_through_in_every_language(lang):
    assert [one for one in INNOCENT_ELSEWHERE[lang] if claims_in(one, lang)] == []

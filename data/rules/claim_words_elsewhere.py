"""The language of cure and diagnosis in nine languages: what claims alone, and acts upon things.

Tables only; `claims_language` reads them. Each pattern is a regular expression over text in lower
case; where a script has no spaces or joins words, it holds stems.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Claiming(NamedTuple):
    """`alone` claims by itself; `acts` claims where a thing stands near, in a clause without
    `denial`. Units of `reach`: letters between the two.
    """

    alone: str
    acts: str
    things: str
    denial: str
    reach: int = 28


CLAIMING: Mapping[str, Claiming] = {
    "de": Claiming(
        r"kurier\w+|entschlack\w*|heilsam\w*|heilkr[aä]ft\w*|heilwirk\w*|gesund\s?macht",
        r"linder\w*|beheb\w*|beseitig\w*|bekämpf\w*|behandelt|verbesser\w*|stärk(?:t|en)"
        r"|förder\w*|regulier\w*|aktivier\w*|anreg\w*|regt|stimulier\w*|harmonisier\w*|reinig\w*"
        r"|vorbeug\w*|beugt|hilft|helfen|wirkt|wirken|senkt|senken|weist auf|deutet auf",
        r"\w*schmerz\w*|kopfweh|migräne\w*|schlaflos\w*|schlafstörung\w*|angst|ängste|stress"
        r"|depression\w*|asthma|allergie\w*|verstopfung|übelkeit|blutdruck|\w*krankheit\w*"
        r"|beschwerden|\w*entzündung\w*|leber|niere\w*|herz\w*|lunge\w*|magen|milz|darm|blase"
        r"|schilddrüse|drüsen|organe?n?|hormon\w*|immun\w*|durchblutung|kreislauf|verdauung"
        r"|stoffwechsel|lymphfluss|nervensystem|gift\w*",
        r"nicht|kein\w*|nie|niemals|ohne|weder|niemand\w*|nichts",
    ),
    "fr": Claiming(
        r"guéri\w*|désintox\w*|détox\w*|curati\w+|thérapeutique\w*",
        r"soulag\w+|apais\w+|soign\w+|trait(?:e|ent|er)|élimin\w+|combat\w*|prévi\w+|amélior\w+"
        r"|renforc\w+|stimul\w+|régul\w+|équilibr\w+|activ(?:e|ent|er)|tonifi\w+|purifi\w+"
        r"|favoris\w+|agi(?:t|ssent|r)|rédui\w+|révèl\w+|signal(?:e|ent)|indiqu\w+",
        r"douleurs?|migraines?|insomnies?|anxiété|stress|dépression|asthme|allergies?"
        r"|constipation|nausées?|hypertension|maladies?|troubles?|inflammations?|foie|reins?|cœur"
        r"|coeur|poumons?|estomac|rate|intestins?|vessie|thyroïde|glandes?|organes?|hormones?"
        r"|immunité|immunitaire|circulation|digestion|métabolisme|toxines?|sommeil",
        r"ne|n['’]\w+|pas|jamais|aucun\w*|sans|ni|rien|personne",
    ),
    "es": Claiming(
        r"curar|sanar|curativ\w+|desintox\w*|terapéutic\w+|remedio\w*",
        r"alivi\w+|cura(?:n)?|sana(?:n)?|trat(?:a|an|ar)|elimin\w+|combat\w+|previ\w+|mejor(?:a|an|ar)|refuerz\w+"
        r"|fortalec\w+|estimul\w+|regul(?:a|an|ar)|equilibr\w+|activ(?:a|an|ar)|tonific\w+"
        r"|purific\w+|favorec\w+|actúa\w*|reduc\w+|revel\w+|indica\w*|ayuda\w*",
        r"dolor(?:es)?|migrañas?|insomnio|ansiedad|estrés|depresión|asma|alergias?|estreñimiento"
        r"|náuseas?|enfermedad(?:es)?|trastornos?|inflamación|hígado|riñ(?:ón|ones)|corazón"
        r"|pulm(?:ón|ones)|estómago|bazo|intestinos?|vejiga|tiroides|glándulas?|órganos?"
        r"|hormonas?|inmunidad|inmunitario|circulación|digestión|metabolismo|toxinas?",
        r"no|nunca|ning\w+|sin|ni|nada|nadie|tampoco|jamás",
    ),
    "pt": Claiming(
        r"curar|sarar|cura(?:m)?(?= [ao]s? )|curativ\w+|desintox\w*|terapêutic\w+",
        r"alivi\w+|trat(?:a|am|ar)|elimin\w+|combat\w+|previn\w+|melhor(?:a|am|ar)|refor[cç]\w+"
        r"|fortalec\w+|estimul\w+|regul(?:a|am|ar)|equilibr\w+|ativ(?:a|am|ar)|tonific\w+"
        r"|purific\w+|favorec\w+|atua\w*|age[m]?|reduz\w*|revel\w+|indica\w*|ajuda\w*",
        r"dor(?:es)?|enxaquecas?|insônia|ansiedade|estresse|stress|depressão|asma|alergias?"
        r"|prisão de ventre|náuseas?|doenças?|transtornos?|inflamação|fígado|rins?|coração"
        r"|pulm(?:ão|ões)|estômago|baço|intestinos?|bexiga|tireoide|tiroide|glândulas?|órgãos?"
        r"|hormônios?|imunidade|imunológico|circulação|digestão|metabolismo|toxinas?",
        r"não|nunca|nenhum\w*|sem|nem|nada|ninguém|jamais",
    ),
    "it": Claiming(
        r"guari\w+|disintossic\w*|curativ\w+|terapeutic\w+|rimedi[oa]?\w*",
        r"allevi\w+|lenis\w+|cura(?:no|re)?|tratta(?:no|re)?|elimin\w+|combatt\w+|previen\w+"
        r"|prevenire|miglior(?:a|ano|are)|rafforz\w+|stimol\w+|regol(?:a|ano|are)|riequilibr\w+"
        r"|attiv(?:a|ano|are)|tonific\w+|purific\w+|favori\w+|agi(?:sce|scono|re)|riduc\w+"
        r"|rivel\w+|indica\w*|aiuta\w*",
        r"dolor[ei]|mal di testa|emicrani[ae]|insonnia|ansia|stress|depressione|asma|allergi[ae]"
        r"|stitichezza|nausea|malatti[ae]|disturb[io]|infiammazion[ei]|fegato|ren[ei]|cuore"
        r"|polmon[ei]|stomaco|milza|intestino|vescica|tiroide|ghiandol[ae]|organ[io]|ormon[ei]"
        r"|immunità|immunitario|circolazione|digestione|metabolismo|tossine",
        r"non|mai|nessun\w*|senza|né|niente|nulla",
    ),
    "zh": Claiming(
        r"治疗|治療|治好|治愈|治癒|根治|医治|疗效|特效|排毒|解毒|诊断|診斷|包治|主治|祛病|防病",
        r"缓解|緩解|减轻|消除|改善|预防|舒缓|调理|调节|增强|促进|刺激|激活|强化|平衡|净化|有助于"
        r"|有益|有效|作用于|对应着?病|反映|预示",
        r"疼痛|头痛|偏头痛|失眠|焦虑|压力|抑郁|哮喘|过敏|便秘|恶心|高血压|血压|疾病|病症|症状|炎症"
        r"|肝|肾|心脏|肺|胃|脾|肠|膀胱|甲状腺|腺体|器官|脏腑|激素|免疫|血液循环|消化|代谢|毒素"
        r"|气血|睡眠|健康",
        r"不|没有|没|并非|未|无|别|勿|是否|哪|也许|可能",
        8,
    ),
    "ja": Claiming(
        r"治す|治せ|治り|治療効果|治癒|癒や?す|癒や?し|特効|効能|排毒|解毒|デトックス|診断でき|完治"
        r"|万病|に効く|に効き|に効果",
        r"和らげ|緩和|軽減|解消|改善|予防|促進|促し|促す|活性化|刺激|高め|強化|整え|調整|浄化|排出"
        r"|回復させ|助け|働きかけ|示して|表れ|現れ",
        r"痛み|頭痛|片頭痛|不眠|不安|ストレス|うつ|喘息|ぜんそく|アレルギー|便秘|吐き気|高血圧|血圧"
        r"|病気|疾患|症状|炎症|肝臓|腎臓|心臓|肺|胃|脾臓|腸|膀胱|甲状腺|腺|臓器|内臓|ホルモン|免疫"
        r"|血行|血流|循環|消化|代謝|毒素|老廃物|睡眠|自律神経",
        r"ません|ない|なく|ず[、。に]|しないで|わけでは|かどうか|かもしれ|なら",
        8,
    ),
    "ar": Claiming(
        r"(?:[يتسن]|وي|وت)?شف(?:ي|ى|اء)\w*|[يت]عالج\w*|لعلاج|[يت]داوي|[يت]برئ|مداواة|ترياق"
        r"|(?:طرد|إزالة|تخليص)\s+(?:\w+\s+){0,2}ال?سموم|[يت]شخ?ص\w*",
        r"[يت]خفف\w*|تخفيف|[يت]سكن\w*|تسكين|[يت]زيل\w*|إزالة|[يت]قي|وقاية|يحسن\w*|تحسين"
        r"|[يت]قوي\w*|تقوية|[يت]عزز\w*|تعزيز|[يت]نشط\w*|تنشيط|[يت]حفز\w*|تحفيز|[يت]نظم\w*|تنظيم"
        r"|[يت]وازن\w*|[يت]نقي\w*|تنقية|[يت]كافح\w*|[يت]ساعد\w*|[يت]فيد|مفيد\w*|[يت]كشف|[يت]دل",
        r"\w*ألم|\w*آلام|\w*صداع|\w*شقيقة|\w*أرق|\w*قلق|\w*توتر|\w*اكتئاب|\w*ربو|\w*حساسية"
        r"|\w*إمساك|\w*غثيان|ضغط الدم|\w*أمراض|\w*مرض|\w*التهاب\w*|\w*كبد|\w*كلية|\w*كليتين|\w*كلى"
        r"|\w*قلب|\w*رئة|\w*رئتين|\w*معدة|\w*طحال|\w*أمعاء|\w*مثانة|\w*درقية|\w*غدد|\w*أعضاء"
        r"|\w*هرمونات|\w*مناعة|\w*مناعي|الدورة الدموية|\w*هضم|\w*سموم|\w*نوم",
        r"[وف]?لا|لم|لن|ليس\w*|غير|دون|بدون|ما من|قد|هل|عدم|بلا",
    ),
    "hi": Claiming(
        r"इलाज कर\w*|का इलाज है|रोगमुक्त|चंगा|रामबाण|डिटॉक्स\w*|विषहरण|निदान कर\w*|निरोग\w*"
        r"|ठीक कर(?:ता|ती|ते|ें|ने)|जड़ से (?:ख़?त्म|मिटा)",
        r"राहत|दूर कर\w*|कम कर(?:ता|ती|ते)|घटा(?:ता|ती|ते)|बेहतर (?:कर|बना)\w*|सुधार\w*|बचा(?:ता|ती|ते)"
        r"|रोकथाम|मज़बूत (?:कर|बना)\w*|उत्तेजित कर\w*|सक्रिय कर\w*|संतुलित कर\w*|शुद्ध कर\w*"
        r"|बढ़ा(?:ता|ती|ते)|साफ़ कर\w*|लाभ\w*|फ़ायदेमंद",
        r"दर्द|सिरदर्द|माइग्रेन|अनिद्रा|चिंता|तनाव|अवसाद|दमा|एलर्जी|क़?ब्ज़?|मतली|रक्तचाप|रोग|बीमार\w*"
        r"|सूजन|यकृत|जिगर|लिवर|गुर्द\w*|किडनी|हृदय|दिल|फेफड़\w*|पेट|आमाशय|तिल्ली|प्लीहा|आँत\w*"
        r"|मूत्राशय|थायरॉइड|ग्रंथि\w*|अंगों|हार्मोन|प्रतिरक्षा|रक्त संचार|पाचन|चयापचय|विष|नींद",
        r"नहीं|मत|बिना|न(?=\s)|कोई भी नहीं|शायद|क्या|या नहीं",
    ),
}  # fmt: skip

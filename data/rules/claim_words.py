"""The language of cure and diagnosis, as patterns: words that claim by themselves, and verbs that
claim once they have an object, a complaint or an organ.

Tables only; `claims_language` reads them. A pattern is an English regular expression; other
languages have the few words that can mean nothing else.
"""

COMPLAINT = r"""(?:
    (?:head|back|stomach|tooth|ear|muscle|period|joint|neck)?[\s-]?(?:pain|ache)s? | migraines? |
    insomnia | sleeplessness | sleep\ problems? | anxiety | stress | depression | panic |
    fatigue | asthma | allerg(?:y|ies) | arthritis | rheumatism | constipation | diarrh(?:o)?ea |
    indigestion | heartburn | bloating | nausea | diabetes | hypertension |
    (?:high\ )?blood\ pressure | cancer | tumou?rs? | infections? | inflammation | colds? | flu |
    coughs? | sinusitis | sciatica | cramps? | pms | menopausal? | infertility | impotence |
    dizziness | vertigo | tinnitus | swellings? | o?edema | eczema | acne | gout | obesity |
    stroke | epilepsy | incontinence | diseases? | illness(?:es)? | disorders? | ailments? |
    complaints? | conditions? | symptoms? | dysfunctions? | imbalances? | congestion |
    blockages? | toxins? | toxicity | impurities | poisons? | waste\ products | addictions? |
    ageing | aging | hot\ flu?shes
)"""

ORGAN = r"""(?:
    (?<!balance\ )organs? | liver | kidneys? | heart | lungs? | stomach | spleen | pancreas |
    gallbladder | bladder | intestines? | colon | bowels? | brain | thyroid | pituitary | pineal |
    adrenals? | glands? | thymus | uterus | womb | ovar(?:y|ies) | prostate | hormones? |
    hormonal | immunity | immune | nervous\ system | lymph(?:atic)?\ (?:system|flow|drainage) |
    lymphatics | blood\ (?:circulation|flow|sugar|supply) | circulation | digestion | digestive |
    metabolism | sleep | mood | fertility | libido | vitality | energy | qi | chi | wellbeing |
    well-being | health | memory | eyesight | hearing | respiration | life\ force | chakras? |
    meridians? | body(?:'s)?
)"""

# Up to three words between a verb and its object; a preposition or a conjunction ends the object.
OBJECT = (
    r"(?:(?!(?:if|when|where|until|before|after|over|on|onto|under|at|in|into|from|across|towards?"
    r"|by|as|than|between|along|near|beside|around|round|with|for)\b)[\w'-]+,?\s+){0,3}?"
)

ALONE = (
    r"heal(?:s|ed|ing|er|ers)?(?!\s+(?:wound|fracture|bone|skin|part|scar|tissue))",
    r"cur(?:e|es|ed|ing|ative)",
    r"remed(?:y|ies|ied)",
    r"detox\w*",
    r"diagnos(?:e|es|ed|ing|is|tic|tics)",
    r"therapeutic(?:ally)?",
    r"stimulat(?:e|es|ed|ing|ion|or|ors)",
    r"rejuvenat\w+",
    r"alleviat\w+",
    r"panacea",
)

WITH_OBJECT = (
    # who relieves a complaint
    rf"(?:treat|reliev|eas|sooth|reduc|lessen|lower|prevent|fight|combat|banish|eliminat|remov|flush"
    rf"|clear(?!\s+of)|releas|dissolv|improv|counter|calm|remed|help)(?:e?s|ed|e|ing)?\s+"
    rf"(?:(?:with|against|you|to|out|away|off)\s+){{0,2}}{OBJECT}{COMPLAINT}",
    rf"(?:treatment|relief|therapy|solution)\s+(?:of|for|from|against)\s+{OBJECT}{COMPLAINT}",
    rf"{COMPLAINT}\s+(?:relief|killer|disappears?|vanish(?:es)?)",
    # somebody may well be having cancer treatment
    rf"(?!cancer){COMPLAINT}\s+(?:treatment|therapy)",
    rf"(?:good|great|helpful|useful|beneficial|effective|recommended|works?|used)\s+"
    rf"(?:for|against|in|with)\s+{OBJECT}{COMPLAINT}",
    rf"(?:press|rub|massage|work|point|spot|area|zone|reflex|place)(?:e?s|ing)?\s+"
    rf"(?:[\w'-]+\s+){{0,2}}?(?:for|against)\s+{OBJECT}{COMPLAINT}",
    # who acts on an organ
    rf"(?:improv|boost|strengthen|support|regulat|(?:re)?balanc|restor|promot|enhanc|increas|ton|calm"
    rf"|cleans|purif|activat|energi[sz]|harmoni[sz]|normali[sz]|nourish|revitali[sz]|invigorat|treat"
    rf"|benefit|repair|regenerat|unblock|drain|flush|clean|detoxif|optimi[sz]|aid|assist|help"
    rf"|awaken|recharg|relax|soothe?)(?:e?s|ed|e|ing|y|ies|ied)?\s+"
    rf"(?:(?:with|to|your)\s+)?{OBJECT}{ORGAN}",
    rf"(?:acts?|acting|works?\s+directly)\s+(?:directly\s+)?(?:up)?on\s+{OBJECT}{ORGAN}",
    rf"(?:good|great|beneficial)\s+for\s+{OBJECT}{ORGAN}",
    # who reads the body off the foot
    rf"(?:indicat|signal|reveal|show|mean|suggest|betray|point\s+to|warn\s+of|detect|predict|tell)"
    rf"(?:e?s|ed|e|n|ing)?\s+{OBJECT}(?:problems?|troubles?|weakness(?:es)?|the\s+(?:state|health)\s+of"
    rf"|{COMPLAINT})",
    rf"signs?\s+(?:of|that|for)\s+{OBJECT}(?:problems?|troubles?|weakness(?:es)?|{ORGAN}|{COMPLAINT})",
    r"(?:sore|tender|painful|gritty|hard|sensitive)(?:ness)?\b[^.;:!?]{0,40}?"
    r"\b(?:means?|indicates?|reveals?|signals?|suggests?|betrays?|points\s+to)",
)

ELSEWHERE = {
    "de": r"heil(?:t|en|ung|end)|lindert|lindern|entgift\w*|diagnostizier\w*",
    "fr": r"guéri(?:t|r|son)|soulag\w+|détoxif\w*|diagnostiqu\w*",
    "es": r"curar|sanar|alivia\w*|desintoxic\w*|diagnostic(?:a|ar|o)\w*",
    "it": r"guar(?:isce|ire|igione)|allevia\w*|disintossic\w*|diagnostic(?:a|are)\w*",
    "pt": r"curar|sarar|alivia\w*|desintoxic\w*|diagnosticar",
}
ELSEWHERE_UNSPACED = "治疗|治療|治愈|治癒|治す|癒す|排毒|解毒|诊断|診断|診斷|รักษา|บำบัด"

"""Words that people put around a name: "the point for my left kidney". They say nothing of a body.

Taken off only when nothing is found with them. Whatever else stands beside a name may change what
is asked ("kidney stones"), so it is never dropped.
"""

import re

CARRIER_WORDS = frozenset(
    """
    a an the my your his her our their of for in on at to from with and or is are it where which
    what i me have has got do does left right foot feet sole reflex reflexes reflexology
    point points area areas zone zones place places spot spots chart map pressure massage organ
    der die das den dem des ein eine mein meine meinem meiner im am in an auf für von vom zum zur
    beim und wo ist liegt fuß fusszone reflexzone
    le la les l du de des au aux un une mon ma mes ton ta tes son sa ses
    dans sur et où est zone point pied réflexe
    el los las un una mi mis tu tus su sus en al y del donde está punto zona pie reflejo
    il lo gli i un del dello della dei degli delle al allo alla ai agli alle nel nello nella nei
    negli nelle sul sulla mio mia miei mie dove è punto zona piede riflessa
    o os as um uma do da dos das ao à aos às meu minha meus minhas seu sua
    no na nos nas onde fica ponto pé
    في من على عن أين مكان موضع نقطة منطقة انعكاس
    में का की के को से पर और मेरा मेरी मेरे कहाँ है बिंदु क्षेत्र
    """.split()  # noqa: SIM905 - a list of words reads best as words
)

# Written without a space behind a name, as folded: "胃のツボ" (Japanese), "胃的反射区" (Chinese).
CARRIER_ENDINGS = re.compile(
    "(?<=.)[の的]?(?:足?つぼ|反射区図?|場所|位置|ぽいんと|穴位|在哪[里儿]?|怎么办|怎么回事)$"
    "|(?<=[\u3400-\u9fff])[のはがを]$"
)

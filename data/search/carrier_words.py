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
    der die das den dem mein meine im am auf für von und wo ist fuß fusszone reflexzone
    le la les l du de des mon ma mes dans sur et où est zone pied réflexe
    el los las un una mi mis en y del donde está punto zona pie reflejo
    il lo gli i del della mio mia nel dove è punto zona piede riflessa
    o os as do da meu minha no na onde fica ponto pé
    """.split()  # noqa: SIM905 - a list of words reads best as words
)

# Written without a space behind a name, as folded: "胃のツボ" (Japanese), "胃的反射区" (Chinese).
CARRIER_ENDINGS = re.compile(
    "(?<=.)[の的]?(?:足?つぼ|反射区図?|場所|位置|ぽいんと|穴位)$|(?<=[\u3400-\u9fff])[のはがを]$"
)

"""Places on toes, in words. A toe after "of" and a toe after "on" are two phrases: many languages
give them two forms.
"""

from solemap.charts.geometry.phrase import NP_, Phrase, phrase
from solemap.data.models.vocabulary import View
from solemap.data.wording import N_

OF_TOE = {
    1: NP_("after of", "the big toe"),
    2: NP_("after of", "the second toe"),
    3: NP_("after of", "the third toe"),
    4: NP_("after of", "the fourth toe"),
    5: NP_("after of", "the little toe"),
}
ON_TOE = {
    1: N_("on the big toe"),
    2: N_("on the second toe"),
    3: N_("on the third toe"),
    4: N_("on the fourth toe"),
    5: N_("on the little toe"),
}


def of_toes(toes: tuple[int, ...]) -> Phrase:
    """One or more toes as they stand after "of": "toes 2 and 3"."""
    if len(toes) == 1:
        return OF_TOE[toes[0]]
    if toes == tuple(range(1, 6)):
        return NP_("after of", "all the toes")
    if len(toes) == 2:
        return phrase(N_("toes {first} and {last}"), first=toes[0], last=toes[1])
    return phrase(N_("toes {first} to {last}"), first=toes[0], last=toes[-1])


def on_toes(view: View, toes: tuple[int, ...], low: float, high: float) -> Phrase:
    """Which part of which toes a stretch of `along` lies on."""
    is_one = len(toes) == 1
    if low >= 4.55:
        text = N_("the tip of {toe}") if is_one else N_("the tips of {toes}")
    elif high <= 4.5 and low < 4.3:
        text = N_("the root of {toe}") if is_one else N_("the roots of {toes}")
    elif low >= 4.2 and high < 4.95 and view is View.DORSAL:
        text = N_("the back of {toe}") if is_one else N_("the backs of {toes}")
    elif low >= 4.2 and high < 4.95:
        text = N_("the pad of {toe}") if is_one else N_("the pads of {toes}")
    elif is_one:
        return phrase(ON_TOE[toes[0]])
    elif toes == tuple(range(1, 6)):
        return phrase(N_("on all the toes"))
    elif len(toes) == 2:
        return phrase(N_("on toes {first} and {last}"), first=toes[0], last=toes[1])
    else:
        return phrase(N_("on toes {first} to {last}"), first=toes[0], last=toes[-1])
    return phrase(text, **{"toe" if is_one else "toes": of_toes(toes)})

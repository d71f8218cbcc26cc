"""How a place leaves the rule of strips and lines, as a whole sentence."""

from solemap.charts.geometry.body_rule import Break, RuleBreak
from solemap.data.models.vocabulary import Foot
from solemap.data.wording import N_, wording

# By how it leaves the rule; for the side that it lies on, by the one foot where it does.
SENTENCES = {
    Break.CROSSED: N_("Each foot shows the other side's part of the head."),
    Break.TOWARDS_TOES: N_("It lies nearer to the toes than the lines of the body say."),
    Break.TOWARDS_HEEL: N_("It lies nearer to the heel than the lines of the body say."),
    Break.INWARD: N_("It lies nearer to the inner edge than the strips of the body say."),
    Break.OUTWARD: N_("It lies nearer to the outer edge than the strips of the body say."),
}
OTHER_SIDE = {
    Foot.LEFT: N_("It is shown on the left foot, though it lies in the right half of the body."),
    Foot.RIGHT: N_("It is shown on the right foot, though it lies in the left half of the body."),
}


def break_words(found: RuleBreak, lang: str) -> str:
    if found.how is Break.OTHER_SIDE:
        return wording(lang).gettext(OTHER_SIDE[found.feet[0]])
    return wording(lang).gettext(SENTENCES[found.how])

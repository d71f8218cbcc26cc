"""What is said of every place on the foot, in one wording, still in English."""

from solemap.data.wording import N_

EVIDENCE_LINE = N_(
    "Studies have not shown that points on the foot act on, or show the state of, organs; "
    "many people find the massage itself relaxing."
)
ATTRIBUTION = N_("Solemap zone map, CC BY 4.0; placements from the sources listed")
# What "It hurts here" answers, whatever any chart places there.
SORE_SPOT = N_(
    "A sore spot is a sore spot on the foot. It is not a sign of illness anywhere else in the body."
)
IN_DOUBT = N_("If you are in doubt, leave it for today and ask a clinician.")
WHEN_TO_STOP = (
    N_("Stop if pressing hurts sharply or more and more, or leaves the place numb or tingling."),
    N_(
        "Leave it alone after a fall, a twist or a break, and where the skin is open, bruised, "
        "blistered or inflamed."
    ),
    N_(
        "Have it looked at if the foot is swollen, hot, numb or has changed colour, if it hurts at "
        "rest or cannot carry you, or if it is still sore after two weeks."
    ),
    N_(
        "Get urgent care, and do not rub, if one leg is swollen, warm, red or painful; call an "
        "emergency number for sudden breathlessness or chest pain."
    ),
)

"""What the API finds by name."""

from typing import Annotated

from pydantic import Field

from solemap.api.models.listing import Answered
from solemap.data.search.catalog_search import SearchType


class ComplaintCard(Answered):
    """What is known of a complaint. It names no place on the foot."""

    topic: Annotated[str, Field(description="id of the graded evidence", examples=["pain"])]
    evidence: Annotated[
        str,
        Field(
            examples=[
                "Inconclusive: three small studies on headache are hopeful and too few to "
                "tell. On pain in general, reflexology made no difference against an "
                "ordinary foot massage."
            ]
        ),
    ]
    caution: Annotated[
        str, Field(examples=["Not with a fever, and not instead of finding out why."])
    ]
    see_a_clinician: Annotated[
        str, Field(examples=["Sudden, severe, or after a blow: emergency. A new kind: soon."])
    ]
    routine: Annotated[
        str, Field(examples=["The six-step massage, slow and light, the same on both feet."])
    ]
    body_area: Annotated[
        str, Field(description="by its anatomical name", examples=["Head (cranium)"])
    ]
    notice: str


class SearchItem(Answered):
    type: Annotated[SearchType, Field(examples=["area"])]
    id: Annotated[str, Field(description="of the record of this type", examples=["stomach"])]
    area: Annotated[
        str | None,
        Field(description="id of the area that it is, or stands for", examples=["stomach"]),
    ]
    label: Annotated[str, Field(examples=["Stomach"])]
    matched: Annotated[str, Field(description="the name that fitted", examples=["tummy"])]
    card: Annotated[
        ComplaintCard | None,
        Field(description="of a complaint, in place of anything on the foot", examples=[None]),
    ]


class SearchAnswer(Answered):
    """Best first: spelt so, begun so, a word begun so, misspelt."""

    items: tuple[SearchItem, ...]
    did_you_mean: Annotated[
        str | None,
        Field(description="the nearest name, when nothing is called so", examples=[None, "spleen"]),
    ]

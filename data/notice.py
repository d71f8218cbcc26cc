"""The two lines that travel with every placement, in one wording."""

EVIDENCE_LINE = (
    "Studies have not shown that points on the foot act on, or show the state of, organs; "
    "many people find the massage itself relaxing."
)
ATTRIBUTION = "Solemap zone map, CC BY 4.0; placements from the sources listed"

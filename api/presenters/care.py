"""Cautions and evidence as the API answers them."""

from solemap.api.models.care import CautionItem, EvidenceItem
from solemap.api.presenters.site import Site, in_language
from solemap.data.models.caution import Caution
from solemap.data.models.evidence import EvidenceTopic


def present_caution(_site: Site, caution: Caution, lang: str) -> CautionItem:
    label = in_language(caution.label, lang)
    return CautionItem(**caution.model_dump(exclude={"label"}), label=label)


def present_evidence(site: Site, topic: EvidenceTopic, lang: str) -> EvidenceItem:
    """Without the claim that the evidence does not bear: an answer would spread it."""
    named = dict.fromkeys((*topic.supporting, *topic.limiting))
    studies = site.catalog.studies
    return EvidenceItem(
        **topic.model_dump(exclude={"label", "never_say"}),
        label=in_language(topic.label, lang),
        studies=tuple(studies[name] for name in named if name in studies),
    )

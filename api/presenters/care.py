"""Cautions and evidence as the API answers them."""

from solemap.api.models.care import (
    CautionItem,
    EvidenceItem,
    PreflightAnswerItem,
    PreflightItem,
    StopSignItem,
)
from solemap.api.presenters.site import Site, in_language
from solemap.data.models.caution import Caution, StopSign
from solemap.data.models.evidence import EvidenceTopic
from solemap.data.models.preflight import PreflightAnswer, PreflightQuestion
from solemap.data.notice import IN_DOUBT
from solemap.data.wording import wording


def present_caution(_site: Site, caution: Caution, lang: str) -> CautionItem:
    label = in_language(caution.label, lang)
    return CautionItem(**caution.model_dump(exclude={"label"}), label=label)


def present_stop_sign(_site: Site, sign: StopSign, lang: str) -> StopSignItem:
    label = in_language(sign.label, lang)
    return StopSignItem(**sign.model_dump(exclude={"label"}), label=label)


def present_preflight(site: Site, question: PreflightQuestion, lang: str) -> PreflightItem:
    return PreflightItem(
        **question.model_dump(exclude={"answers"}),
        answers=tuple(_answer(site, answer) for answer in question.answers),
        in_doubt=wording(lang).gettext(IN_DOUBT),
    )


def _answer(site: Site, answer: PreflightAnswer) -> PreflightAnswerItem:
    """As strict as the strictest caution behind it; it spares what any of them spares."""
    cautions = [site.catalog.caution(caution) for caution in answer.cautions]
    return PreflightAnswerItem(
        **answer.model_dump(),
        level=max((caution.level for caution in cautions), key=lambda level: level.strictness),
        scope=max((caution.scope for caution in cautions), key=lambda scope: scope.reach),
        areas=tuple(sorted({area for caution in cautions for area in caution.areas})),
        techniques=tuple(sorted({name for caution in cautions for name in caution.techniques})),
    )


def present_evidence(site: Site, topic: EvidenceTopic, lang: str) -> EvidenceItem:
    """Without the claim that the evidence does not bear: an answer would spread it."""
    named = dict.fromkeys((*topic.supporting, *topic.limiting))
    studies = site.catalog.studies
    return EvidenceItem(
        **topic.model_dump(exclude={"label", "never_say"}),
        label=in_language(topic.label, lang),
        studies=tuple(
            site.catalog.in_language(studies[name], lang) for name in named if name in studies
        ),
    )

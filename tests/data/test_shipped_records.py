"""The records that ship: complete enough, on the right feet, sourced, agreed as they should be."""

import pytest

from solemap.data.errors import UnknownRecord
from solemap.data.models.agreement import Standing
from solemap.data.models.vocabulary import Foot, Laterality, Sourcing, View

FAMILIES = {
    "head-and-senses",
    "bones-and-muscles",
    "heart-and-lungs",
    "digestion",
    "glands",
    "urinary-and-reproductive",
    "lymph-and-defence",
}
ON_ONE_FOOT = {
    "spleen": "left",
    "descending-colon": "left",
    "sigmoid-colon": "left",
    "liver": "right",
    "gallbladder": "right",
    "appendix": "right",
    "ileocecal-valve": "right",
    "ascending-colon": "right",
}
AGREED = ["liver", "kidney", "spleen", "stomach", "bladder", "spine"]
PAIRED = ["kidney", "lung", "adrenal", "ureter", "eye", "ear", "shoulder"]


def test_ingham_places_at_least_forty_areas_on_the_sole(catalog):
    zones = [
        zone
        for zone in catalog.zones_of_tradition("ingham")
        if any(placement.view is View.PLANTAR for placement in zone.placements)
    ]
    assert len(zones) >= 45
    assert len({zone.area for zone in zones}) >= 40


@pytest.mark.parametrize(("area", "foot"), ON_ONE_FOOT.items())
def test_an_organ_of_one_side_lies_on_its_foot_only(catalog, area, foot):
    assert catalog.area(area).laterality is Laterality(foot)
    for zone in catalog.zones_of_area(area):
        assert zone.feet == (foot,)


@pytest.mark.parametrize("area", PAIRED)
def test_a_paired_organ_lies_on_both_feet(catalog, area):
    assert catalog.area(area).laterality is Laterality.BOTH
    for zone in catalog.zones_of_area(area):
        assert set(zone.feet) == {"left", "right"}


def test_the_heart_is_disputed(catalog):
    assert catalog.area("heart").laterality is Laterality.DISPUTED


def test_every_area_has_one_of_the_seven_families(catalog):
    assert {catalog.family(area) for area in catalog.areas.values()} <= FAMILIES


def test_rwo_shr_places_at_least_sixty_five_areas(catalog):
    zones = catalog.zones_of_tradition("rwo-shr")
    assert len(zones) >= 65
    assert {placement.view for zone in zones for placement in zone.placements} == set(View)


@pytest.mark.parametrize("area", ["brain", "eye", "ear", "nose", "frontal-sinus"])
def test_the_chinese_line_shows_the_other_half_of_the_head(catalog, area):
    zone = catalog.zone(f"rwo-shr-{area}")
    assert zone.halves.half_on(Foot.LEFT) is Foot.RIGHT
    assert zone.halves.sources


@pytest.mark.parametrize("area", ["lung", "kidney", "ureter"])
def test_below_the_head_each_foot_shows_its_own_half(catalog, area):
    assert catalog.zone(f"rwo-shr-{area}").halves.half_on(Foot.LEFT) is Foot.LEFT


def test_single_sources_are_marked_so(catalog):
    marked = {zone.id for zone in catalog.zones.values() if len(zone.sources) == 1}
    single = {
        zone.id for zone in catalog.zones.values() if catalog.sourcing(zone) is Sourcing.SINGLE
    }
    assert marked <= single
    assert single
    assert len(single) < len(catalog.zones)


def test_a_zone_is_read_from_what_its_source_claims(catalog):
    for zone in catalog.zones.values():
        for said in zone.sources:
            if claims := catalog.claims.get(said.source):
                assert zone.area in {claim.area for claim in claims.claims}, zone.id


@pytest.mark.parametrize(
    "technique",
    [
        "thumb-walking",
        "hook-and-back-up",
        "press-and-hold",
        "rotate-on-a-point",
        "arch-press",
        "stroking",
    ],
)
def test_the_first_techniques_are_there(catalog, technique):
    assert catalog.technique(technique).sources


def test_techniques_are_tied_to_zones(catalog):
    tied = [zone.id for zone in catalog.zones.values() if catalog.ties_of(zone)]
    assert len(tied) >= 20
    assert "ingham-liver" in tied


@pytest.mark.parametrize("area", AGREED)
def test_both_schools_agree_on(catalog, area):
    found = catalog.agreement(area)
    assert found.agreeing_schools == ("western-ingham", "chinese-rwo-shr")


@pytest.mark.parametrize("area", ["heart", "knee", "hip", "thyroid"])
def test_the_schools_do_not_agree_on(catalog, area):
    assert not catalog.agreement(area).schools_agree


@pytest.mark.parametrize("area", AGREED)
def test_a_zone_at_an_agreed_place_is_drawn_solid(catalog, area):
    found = {zone.id: catalog.sourcing(zone) for zone in catalog.zones_of_area(area)}
    assert found
    assert set(found.values()) == {Sourcing.BOTH}


@pytest.mark.parametrize("area", ["heart", "knee", "hip", "thyroid"])
def test_a_zone_at_a_disputed_place_is_not_drawn_solid(catalog, area):
    zones = catalog.zones_of_area(area)
    assert zones
    for zone in zones:
        views = {placement.view for placement in zone.placements}
        drawn = {catalog.sourcing(zone), *(catalog.sourcing(zone, view) for view in views)}
        assert Sourcing.BOTH not in drawn


def test_every_zone_lies_where_its_own_school_puts_it(catalog):
    for zone in catalog.zones.values():
        tradition = catalog.tradition(zone.tradition)
        [said] = [said for said in catalog.agreement(zone.area).standings if said.zone == zone.id]
        own = [school.standing for school in said.schools if school.school == tradition.school]
        own += [line.standing for line in said.lines if line.line in tradition.lines]
        if any(not source.read.is_weak for source in zone.sources):
            assert {Standing.HERE, Standing.DIVIDED} & set(own), zone.id


def test_nothing_from_one_source_is_drawn_solid(catalog):
    for zone in catalog.zones.values():
        for view in {placement.view for placement in zone.placements}:
            if catalog.sourcing(zone, view) is Sourcing.BOTH:
                strong = [said for said in zone.sources if not said.read.is_weak]
                assert len(strong) >= 2, zone.id


def test_an_edge_is_solid_only_in_the_view_that_both_schools_name(catalog):
    gonads = catalog.zone("rwo-shr-ovary-testis")
    assert catalog.sourcing(gonads) is Sourcing.BOTH
    assert catalog.sourcing(gonads, View.LATERAL) is Sourcing.BOTH
    assert catalog.sourcing(gonads, View.PLANTAR) is Sourcing.SINGLE


def test_the_heart_has_two_camps(catalog):
    camps = {camp.schools: camp for camp in catalog.agreement("heart").camps}
    assert set(camps) == {("western-ingham",), ("chinese-rwo-shr",)}
    assert camps["western-ingham",].bands == ("ball",)
    assert camps["chinese-rwo-shr",].bands == ("upper-arch",)
    assert camps["chinese-rwo-shr",].feet == ("left",)
    feet = {said.feet: said.sources for said in camps["western-ingham",].feet_said}
    assert feet["left", "right"] == ("voner-netplaces",)


def test_no_single_source_is_ever_said_to_agree(catalog):
    lines: dict[str | None, set[str | None]] = {}
    for source in catalog.sources.values():
        lines.setdefault(source.school, set()).add(source.line)
    for area in catalog.areas:
        for camp in catalog.agreement(area).camps:
            for school in camp.schools:
                own = [name for name in camp.sources if catalog.source(name).line in lines[school]]
                assert len(own) >= 2, (area, school)


def test_agreement_on_an_unknown_area_names_the_nearest(catalog):
    with pytest.raises(UnknownRecord) as caught:
        catalog.agreement("hart")
    assert "heart" in caught.value.nearest
